using Footbridge.Contracts.Sessions;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing;
using Footbridge.Slices.Gate;
using Footbridge.Storage;
using Footbridge.Storage.Gate;

namespace Footbridge.Slices.Sessions;

/// <summary>Another open record system let forms be added to an encounter that was locked (openemr/openemr#11492). Here every command that takes
/// a session or a note is found in the registry and tried on what is signed, so that a new one is tried too.</summary>
public sealed class ClosedSessionTests(ITestOutputHelper output)
{
    [Theory, Engines]
    public async Task A_signed_session_takes_nothing_more(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.SignedAsync();
        var rows = await room.RowsAsync();
        await TryAllAsync(room, rows.Notes[room.People[0]], rows.Seats[room.People[0]], rows.Session);
    }

    [Theory, Engines]
    public async Task A_person_who_was_not_there_cannot_be_added_to_a_signed_session(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.SignedAsync();
        var late = await clinic.PersonAsync("Somebody", "Late");
        var rows = await room.RowsAsync();
        await TryAllAsync(room, rows.Notes[room.People[0]], rows.Seats[room.People[0]], rows.Session, late);
    }

    [Theory, Engines]
    public async Task A_signed_note_of_a_contact_takes_nothing_more(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        var client = room.People[0];
        var written = await clinic.WriteAsync(
            room.Leader,
            NoteDesk.Input(clinic, client).With(b => b with { Start = new(9, 0), Minutes = 45 }).Signed()
        );
        var note = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                Task.FromResult(
                    services.GetRequiredService<FootbridgeDb>().Set<ClientNote>().Single(n => n.Id == written.Value.Note)
                )
        );
        var answers = await TryAsync(room, Filling(room, note, seat: null, session: null), typeof(NoteId));
        answers.Keys.ShouldContain("Sessions.WriteNote");
        ShowNothingChanged(answers, "sessions.note.signed-already");
        Seal.Holds(await clinic.NoteAsync(note.Id)).ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task The_same_commands_are_taken_as_long_as_the_session_is_open(Engine engine)
    {
        // Shows that what is refused above is refused for the signature, and not because it was filled in wrongly.
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.OpenWithEveryoneAsync();
        (await room.SaveAsync(await room.PageAsync())).Succeeded.ShouldBeTrue();
        var rows = await room.RowsAsync();
        var client = room.People[0];
        var answers = await TryAsync(
            room,
            Filling(room, rows.Notes[client], rows.Seats[client], rows.Session),
            typeof(SessionId)
        );
        answers.Where(a => a.Value.Problem?.Code.EndsWith("signed-already", StringComparison.Ordinal) == true).ShouldBeEmpty();
        string[] taken = ["Sessions.SaveSharedText", "Sessions.RecordLeave", "Sessions.FinishSession"];
        taken.Where(name => answers[name].Problem is not null || answers[name].Changed.Count == 0).ShouldBeEmpty();
    }

    private async Task TryAllAsync(
        GroupRoom room,
        ClientNote note,
        SessionAttendance seat,
        GroupSession session,
        ClientId? instead = null
    )
    {
        var filling = Filling(room, note, seat, session);
        if (instead is { } other)
        {
            filling.Give(other);
        }

        var answers = await TryAsync(room, filling, typeof(SessionId), typeof(NoteId));
        answers.Count.ShouldBeGreaterThan(10);
        output.WriteLine($"{answers.Count} commands: {string.Join(", ", answers.Keys)}");
        ShowNothingChanged(answers, "sessions.session.signed-already", "sessions.note.signed-already");
        (await room.RowsAsync()).Notes.Values.ShouldAllBe(n => Seal.Holds(n));
    }

    // What stands beside a signed note: more words, and that it counts or not. The text and its seal stay as they are.
    private static readonly Dictionary<string, string[]> Beside = new(StringComparer.Ordinal)
    {
        ["Sessions.AddAddendum"] = ["sessions_addendum"],
        ["Sessions.VoidNote"] = ["sessions_note", "sessions_note_void"],
        ["Sessions.UnvoidNote"] = ["sessions_note", "sessions_note_void"],
    };

    // Every one is refused for the signature, or for being about somebody or something else; and whatever it answered, it left nothing.
    private static void ShowNothingChanged(Dictionary<string, Answer> answers, params string[] reasons)
    {
        string[] about =
        [
            "sessions.note.not-found",
            "sessions.attendance.not-on-roster",
            "core.forbidden",
            "sessions.present.nothing-open",
        ];
        answers
            .Where(a => !Beside.ContainsKey(a.Key))
            .Where(a => a.Value.Changed.Count > 0 || !reasons.Concat(about).Contains(a.Value.Problem?.Code))
            .Select(a => $"{a.Key}: {a.Value.Problem?.Code ?? "done"} {string.Join(", ", a.Value.Changed)}")
            .ShouldBeEmpty();
        foreach (var (name, tables) in Beside)
        {
            answers.GetValueOrDefault(name)?.Changed.Except(tables).ShouldBeEmpty(name);
        }
    }

    private static Filling Filling(GroupRoom room, ClientNote note, SessionAttendance? seat, GroupSession? session)
    {
        var filling = new Filling();
        filling.Give(note.Client);
        filling.Give(note.Id);
        filling.Give(room.Session);
        filling.Give(room.Clinic.Today);
        filling.Give(new TimeOnly(10, 0));
        filling.Give("Words that came too late.");
        filling.Version("NoteVersion", note.Version);
        filling.Version("AttendanceVersion", seat?.Version ?? 0);
        filling.Version("Version", session?.Version ?? note.Version);
        filling.Version("Minutes", 30);
        return filling;
    }

    private static async Task<Dictionary<string, Answer>> TryAsync(GroupRoom room, Filling filling, params Type[] ids)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var slices = room.Clinic.Services.GetRequiredService<SliceRegistry>().All.Where(s => s.IsCommand);
        // What ends the session comes last, or the others would be tried on another one than the first.
        foreach (
            var slice in slices
                .Where(s => Takes(s.Port.GetGenericArguments()[0], ids))
                .OrderBy(s => s.Name is "Sessions.FinishSession" or "Sessions.SignSession")
        )
        {
            var before = await Tables.ReadAsync(room.Clinic);
            var problem = await room.Clinic.InScopeAsync(room.Leader, services => filling.CallAsync(services, slice));
            answers.Add(slice.Name, new(problem, Tables.Changed(before, await Tables.ReadAsync(room.Clinic))));
        }

        return answers;
    }

    private static bool Takes(Type input, Type[] ids) =>
        input.GetProperties().Any(p => ids.Contains(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType));

    private sealed record Answer(Problem? Problem, IReadOnlyList<string> Changed);
}
