using Footbridge.Sessions.Attending;
using Footbridge.Sessions.Attending.Letters;
using Footbridge.Sessions.Notes.Voiding;

namespace Footbridge.Slices.Sessions;

/// <summary>Letters that confirm attendance.</summary>
public sealed class AttendanceLetterTests
{
    [Theory, Engines]
    public async Task A_letter_counts_what_was_attended_and_says_what_was_missed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, people: 3);
        (await room.OpenAsync()).Succeeded.ShouldBeTrue();
        await MarkAsync(clinic, room);
        (await LetterAsync(clinic, room.People[0])).Value.Appointments.ShouldBeEmpty("the session is not finished");
        (await room.FinishAsync()).Problem.ShouldBeNull();
        await SignAloneAsync(clinic, room.People[0]);
        var came = (await LetterAsync(clinic, room.People[0])).Value;
        came.Attended.Count().ShouldBe(2);
        came.Attended.Sum(a => a.Minutes).ShouldBe(50 + came.Appointments.Single(a => a.Group).Minutes);
        var missed = (await LetterAsync(clinic, room.People[1])).Value;
        missed.Attended.ShouldBeEmpty();
        missed.Count(Contracts.Sessions.Attendance.Missed).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_draft_of_a_note_confirms_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await WriteAsync(clinic, client, sign: false);
        (await LetterAsync(clinic, client)).Value.Appointments.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_session_whose_note_is_void_is_not_confirmed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, people: 2);
        await room.SignedAsync();
        var note = (await room.RowsAsync()).Notes[room.People[0]];
        (
            await clinic.DoAsync<VoidNote.Input, Done>(room.Leader, new(note.Client, note.Id, "Wrong person."))
        ).Succeeded.ShouldBeTrue();
        (await LetterAsync(clinic, room.People[0])).Value.Appointments.ShouldBeEmpty();
        (await LetterAsync(clinic, room.People[1])).Value.Attended.ShouldHaveSingleItem();
    }

    [Theory, Engines]
    public async Task A_client_makes_a_letter_of_their_own_and_of_nobody_else(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, other) = (await clinic.PersonAsync(), await clinic.PersonAsync());
        await SignAloneAsync(clinic, client);
        var caller = clinic.ClientCaller(client);
        var own = await clinic.AskAsync<MyAttendanceLetter.Input, LetterFacts>(caller, new(client, Wishes(clinic)));
        own.Value.Attended.ShouldHaveSingleItem().Minutes.ShouldBe(50);
        var theirs = await clinic.AskAsync<MyAttendanceLetter.Input, LetterFacts>(caller, new(other, Wishes(clinic)));
        theirs.Problem.ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task Days_that_make_no_sense_are_refused_where_they_were_typed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var wishes = Wishes(clinic);
        (await LetterAsync(clinic, client, wishes with { Until = wishes.From.AddDays(-1) })).Problem!.Field.ShouldBe("Until");
        (await LetterAsync(clinic, client, wishes with { Until = clinic.Today.AddDays(1) })).Problem!.Field.ShouldBe("Until");
        (await LetterAsync(clinic, client, wishes with { From = clinic.Today.AddDays(-731) })).Problem!.Field.ShouldBe("From");
        (await LetterAsync(clinic, client, wishes with { From = clinic.Today.AddDays(-730) })).Succeeded.ShouldBeTrue();
    }

    private static async Task MarkAsync(Clinic clinic, GroupRoom room)
    {
        var (came, missed, excused) = (room.People[0], room.People[1], room.People[2]);
        var leader = room.Leader;
        (
            await clinic.DoAsync<RecordArrival.Input, Done>(leader, new(room.Session, came, room.Group.Start))
        ).Problem.ShouldBeNull();
        (await clinic.DoAsync<MarkMissed.Input, Done>(leader, new(room.Session, missed))).Problem.ShouldBeNull();
        (await clinic.DoAsync<MarkExcused.Input, Done>(leader, new(room.Session, excused))).Problem.ShouldBeNull();
    }

    private static LetterWishes Wishes(Clinic clinic) =>
        new(clinic.Today.AddDays(-7), clinic.Today, EachDay: true, Missed: true, NamesCare: false);

    private static Task<Outcome<LetterFacts>> LetterAsync(Clinic clinic, ClientId client, LetterWishes? wishes = null) =>
        clinic.AskAsync<AttendanceLetter.Input, LetterFacts>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, wishes ?? Wishes(clinic))
        );

    private static Task SignAloneAsync(Clinic clinic, ClientId client) => WriteAsync(clinic, client, sign: true);

    private static async Task WriteAsync(Clinic clinic, ClientId client, bool sign)
    {
        var input = NoteDesk.Input(clinic, client).With(b => b with { On = clinic.Today.AddDays(-1) });
        var written = await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), sign ? input.Signed() : input);
        written.Problem.ShouldBeNull();
    }
}
