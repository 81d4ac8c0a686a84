using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;

namespace Footbridge.Privacy.Consents.Sharing.Family;

/// <summary>What a person in care shares with the relative who is signed in, and until when: what the consents in force name for the support
/// of the family, and nothing else (42 CFR 2.31(a)(3), 2.13(a)). The moment none is in force the gate refuses.</summary>
[Requires(PrivacyPermissions.SharedWithMe)]
internal sealed class SharedWithMe(
    FootbridgeDb db,
    IClients clients,
    IEpisodes episodes,
    IPlans plans,
    ITimetable timetable,
    IFamilySessions sessions,
    IAttendance attendance,
    IPrograms programs,
    CallContext call,
    ProgramCalendar calendar
) : IQuery<SharedWithMe.Input, SharedWithMe.View>
{
    /// <summary>How many days back attendance is told.</summary>
    public const int DaysBack = 14;
    private const int DaysAhead = 7;

    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What is shared.</summary>
    /// <param name="Name">The person's name, as they want to be called.</param>
    /// <param name="Given">Each consent in force: what it names and when it ends.</param>
    /// <param name="InProgram">Whether they are in the program now; nothing when it is not shared.</param>
    /// <param name="Came">Days on which they came and for how long; nothing when it is not shared.</param>
    /// <param name="Goals">What they work on; nothing when it is not shared.</param>
    /// <param name="AskTeam">Codes of what the team may tell when asked.</param>
    /// <param name="FamilyMeetings">The program's own hours for families in the coming week.</param>
    /// <param name="Phone">The program's number.</param>
    public sealed record View(
        string Name,
        IReadOnlyList<Share> Given,
        bool? InProgram,
        IReadOnlyList<Day>? Came,
        IReadOnlyList<string>? Goals,
        IReadOnlyList<string> AskTeam,
        IReadOnlyList<GroupMeeting> FamilyMeetings,
        string Phone
    )
    {
        /// <summary>The next session with the person and their family; nothing when attendance is not shared or none is planned.</summary>
        public FamilySession? Next { get; init; }
    }

    /// <summary>What one consent names.</summary>
    public sealed record Share(IReadOnlyList<string> Items, Expiry Expiry);

    /// <summary>A day on which somebody came.</summary>
    public sealed record Day(DateOnly On, int Minutes);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var relative = call.Caller.User ?? default;
        var given = (await FamilyConsents.InForceAsync(db, input.Client, relative, today, ct))
            .Select(c => (c.Terms.Expiry, Items: ItemsOf(c.Terms)))
            .Where(c => c.Items.Count > 0)
            .ToList();
        if (given.Count == 0 || await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.Forbidden(AccessReasons.NotShared);
        }

        var items = given.SelectMany(c => c.Items).ToHashSet(StringComparer.Ordinal);
        return new View(
            person.PreferredName,
            [.. given.Select(c => new Share(c.Items, c.Expiry))],
            items.Contains(Vocabulary.Presence) ? await episodes.OpenOfAsync(input.Client, ct) is not null : null,
            items.Contains(Vocabulary.Attendance) ? await CameAsync(input.Client, today, ct) : null,
            items.Contains(Vocabulary.Plan) ? await GoalsAsync(input.Client, ct) : null,
            [.. Vocabulary.Parts.Where(i => items.Contains(i) && !OnThePage.Contains(i))],
            await FamilyMeetingsAsync(today, ct),
            (await programs.CurrentAsync(ct)).Phone
        )
        {
            // A day and an hour at which somebody will come is told only to whom it may be told when they came.
            Next = items.Contains(Vocabulary.Attendance) ? await sessions.NextAsync(input.Client, ct) : null,
        };
    }

    private static readonly string[] OnThePage = [Vocabulary.Presence, Vocabulary.Attendance, Vocabulary.Plan];

    private static List<string> ItemsOf(ConsentTerms terms) =>
        [.. Vocabulary.Parts.Where(i => ConsentScopes.Within(terms, i, Vocabulary.FamilySupport) is not null)];

    private async Task<IReadOnlyList<Day>> CameAsync(ClientId client, DateOnly today, CancellationToken ct)
    {
        var came = new List<Day>();
        for (var on = today; on > today.AddDays(-DaysBack); on = on.AddDays(-1))
        {
            if (await attendance.MinutesAsync(client, new(on, on), ct) is > 0 and var minutes)
            {
                came.Add(new(on, minutes));
            }
        }

        return came;
    }

    private async Task<IReadOnlyList<string>> GoalsAsync(ClientId client, CancellationToken ct) =>
        [.. (await plans.ItemsAsync(client, ct)).Select(i => i.Goal).Distinct(StringComparer.Ordinal)];

    // When the program meets with families is nobody's secret; it tells nothing of the person.
    private async Task<IReadOnlyList<GroupMeeting>> FamilyMeetingsAsync(DateOnly today, CancellationToken ct)
    {
        var found = new List<GroupMeeting>();
        for (var ahead = 0; ahead < DaysAhead; ahead++)
        {
            found.AddRange((await timetable.OnAsync(today.AddDays(ahead), ct)).Where(m => m.Kind == "family"));
        }

        return found;
    }
}
