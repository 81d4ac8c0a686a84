using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Sessions;
using Footbridge.Schedule.Enrollments;
using Footbridge.Sessions.Attending;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Pass;
using Footbridge.Sessions.Signing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Sessions;

/// <summary>A group of a clinic with people in it, and what its facilitator does.</summary>
internal sealed class GroupRoom(Clinic clinic, DemoGroup group, IReadOnlyList<ClientId> people)
{
    private static readonly string[] Names =
    [
        "Amadi",
        "Beatriz",
        "Callum",
        "Dariela",
        "Emeka",
        "Farida",
        "Gideon",
        "Hanna",
        "Idris",
        "Jolene",
        "Kwame",
        "Leticia",
    ];

    /// <summary>Twelve ways to respond, none like another.</summary>
    private static readonly string[] Responses =
    [
        "Named the walk home as the hardest half hour and planned another way.",
        "Asked how breathing can help at work and tried it twice in the room.",
        "Was quiet at first, then told of a weekend without use.",
        "Doubted the exercise; agreed to test it before Friday.",
        "Explained the wheel of feelings to a newer member.",
        "Found anger behind boredom and wrote both down.",
        "Brought the diary card with five of seven days filled in.",
        "Left the room once, came back and said why.",
        "Compared sleep now and a month ago; two hours more.",
        "Took the role of a friend in a scene about money.",
        "Disagreed with the board, gave a better case from school.",
        "Wants to call a brother on Sunday and practised the first line.",
    ];

    public Clinic Clinic => clinic;
    public DemoGroup Group => group;
    public IReadOnlyList<ClientId> People => people;
    public Caller Leader => clinic.Staff(RoleCodes.Counselor) with { User = group.Facilitator };
    public SessionId Session { get; private set; }

    /// <summary>A group that meets today, with people on its roster.</summary>
    public static async Task<GroupRoom> WithAsync(Clinic clinic, int people, string track = "day")
    {
        var group = clinic.Story.Groups.First(g => g.Day == clinic.Today.DayOfWeek && g.Track == track);
        var ids = new List<ClientId>();
        for (var i = 0; i < people; i++)
        {
            ids.Add(await clinic.PersonAsync(Names[i], "Example" + (char)('a' + i)));
        }

        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                db.AddRange(
                    ids.Select(id =>
                        Enrollment.Of(Ids.New<EnrollmentId>(clinic.Clock), id, group.Id, clinic.Today.AddDays(-7), null)
                    )
                );
                return await db.SaveChangesAsync();
            }
        );
        return new(clinic, group, ids);
    }

    /// <summary>A group that meets by video. The clock moves to its day.</summary>
    public static Task<GroupRoom> ByVideoAsync(Clinic clinic, int people)
    {
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        return WithAsync(clinic, people, "telehealth");
    }

    public async Task<Outcome<SessionId>> OpenAsync()
    {
        var opened = await clinic.DoAsync<OpenSession.Input, SessionId>(Leader, new(group.Id, clinic.Today));
        Session = opened.Match(id => id, _ => default);
        return opened;
    }

    /// <summary>Opens the session and marks everybody as here.</summary>
    public async Task OpenWithEveryoneAsync()
    {
        (await OpenAsync()).Succeeded.ShouldBeTrue();
        (
            await clinic.DoAsync<RecordAllArrived.Input, RecordAllArrived.Arrived>(Leader, new(Session))
        ).Value.Clients.Count.ShouldBe(people.Count);
    }

    /// <summary>The page as it stands, with a response for each person.</summary>
    public async Task<SaveWholePass.Input> PageAsync(string shared = "The group practised naming feelings.")
    {
        var rows = await RowsAsync();
        return new(
            Session,
            rows.Session.Version,
            new SharedPart { Topic = "Naming feelings", Text = shared },
            [
                .. people.Select(
                    (id, i) =>
                        new PassRow(
                            id,
                            rows.Seats[id].Version,
                            null,
                            rows.Notes.GetValueOrDefault(id)?.Version ?? 0,
                            new NoteDraft { Response = Responses[i], Participation = Participation.Active }
                        )
                ),
            ]
        );
    }

    public Task<Outcome<PassVersions>> SaveAsync(SaveWholePass.Input page) =>
        clinic.DoAsync<SaveWholePass.Input, PassVersions>(Leader, page);

    public Task<Outcome<Done>> FinishAsync(TimeOnly? end = null) =>
        clinic.DoAsync<FinishSession.Input, Done>(Leader, new(Session, end));

    public Task<Outcome<SignSession.Signed>> SignAsync(bool statement = true, bool notNames = false, bool repeatedOk = false) =>
        clinic.DoAsync<SignSession.Input, SignSession.Signed>(Leader, new(Session, statement, notNames, repeatedOk));

    /// <summary>Somebody else signs who led it.</summary>
    public Task<Outcome<SignSession.Signed>> SignAsAsync(Caller caller) =>
        clinic.DoAsync<SignSession.Input, SignSession.Signed>(
            caller,
            new(Session, Statement: true, NotNames: true, RepeatedOk: true)
        );

    /// <summary>From opening to the signature.</summary>
    public async Task SignedAsync()
    {
        await OpenWithEveryoneAsync();
        (await SaveAsync(await PageAsync())).Succeeded.ShouldBeTrue();
        (await FinishAsync()).Succeeded.ShouldBeTrue();
        (await SignAsync(repeatedOk: true)).Value.Clients.Count.ShouldBe(people.Count);
    }

    /// <summary>The rows as they are stored.</summary>
    public Task<SessionRows> RowsAsync() =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
                (await SessionRows.AllAsync(services.GetRequiredService<FootbridgeDb>(), Session, CancellationToken.None)).Value
        );

    /// <summary>Changes a stored row behind the program's back.</summary>
    public Task TamperAsync(FormattableString statement) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<FootbridgeDb>().Database.ExecuteSqlAsync(statement)
        );
}
