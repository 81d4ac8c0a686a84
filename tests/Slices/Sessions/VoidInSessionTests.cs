using Footbridge.Contracts.Sessions;
using Footbridge.Sessions.Board;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Sessions.Pass;
using Footbridge.Sessions.Pass.Screen;
using Footbridge.Sessions.Signing;

namespace Footbridge.Slices.Sessions;

/// <summary>A session of two in which the note of one is void: the other is sent back, corrected and signed as if it were alone.</summary>
public sealed class VoidInSessionTests
{
    [Theory, Engines]
    public async Task Only_the_notes_that_count_go_back_with_their_session(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var play = await BeginAsync(clinic);
        (await play.Desk.SendBackAsync(play.Other.Id, whole: true)).Value.Clients.ShouldBe([play.Other.Client]);
        var kept = await play.Desk.NoteAsync(play.Gone.Id);
        (kept.Standing, kept.Hash).ShouldBe((NoteStanding.Void, play.Gone.Hash));
        var waiting = (await play.Desk.UnsignedAsync(play.Desk.Intern)).Sessions.ShouldHaveSingleItem();
        (waiting.Attendees, waiting.Empty).ShouldBe((1, 0));
    }

    [Theory, Engines]
    public async Task A_session_that_went_back_is_corrected_and_signed_beside_a_void_note(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var play = await BeginAsync(clinic);
        await play.Desk.SendBackAsync(play.Other.Id, whole: true);
        (await CorrectAsync(clinic, play)).Problem.ShouldBeNull();
        (await play.Room.SignAsAsync(play.Desk.Intern)).Value.Clients.ShouldBe([play.Other.Client]);
        var signed = Seal.Read((await play.Desk.NoteAsync(play.Other.Id)).Content!)!;
        (signed.SharedText, signed.GroupSize).ShouldBe(("The group rated feelings.", 1));
        (await play.Desk.NoteAsync(play.Gone.Id)).Hash.ShouldBe(play.Gone.Hash);
        (await play.Desk.CheckAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_note_that_counts_again_meanwhile_stays_as_it_was_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var play = await BeginAsync(clinic);
        await play.Desk.SendBackAsync(play.Other.Id, whole: true);
        (
            await clinic.DoAsync<UnvoidNote.Input, Done>(play.Desk.Intern, new(play.Gone.Client, play.Gone.Id))
        ).Succeeded.ShouldBeTrue();
        (await CorrectAsync(clinic, play)).Problem.ShouldBeNull();
        (await play.Room.SignAsAsync(play.Desk.Intern)).Succeeded.ShouldBeTrue();
        var counts = await play.Desk.NoteAsync(play.Gone.Id);
        (counts.Standing, counts.Hash).ShouldBe((NoteStanding.WaitsForCosign, play.Gone.Hash));
        (await play.Desk.CheckAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Attendance_that_a_void_note_tells_of_is_not_corrected_behind_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var play = await BeginAsync(clinic);
        await play.Desk.SendBackAsync(play.Other.Id, whole: true);
        var page = (await PageAsync(clinic, play)).ToInput(play.Room.Session);
        var rows = page.Rows.Select(r => r.Client == play.Gone.Client ? r with { Mark = new(Attendance.Missed) } : r);
        var saved = await clinic.DoAsync<SaveWholePass.Input, PassVersions>(play.Desk.Intern, page with { Rows = [.. rows] });
        saved.Problem!.Code.ShouldBe("sessions.note.signed-already");
    }

    [Theory, Engines]
    public async Task The_board_does_not_count_a_void_note_as_one_that_waits(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var play = await BeginAsync(clinic);
        (await LineAsync(clinic, play)).Waiting.ShouldBe(1);
        await play.Desk.SendBackAsync(play.Other.Id);
        var line = await LineAsync(clinic, play);
        (line.Waiting, line.SentBack).ShouldBe((0, 1));
    }

    [Theory, Engines]
    public async Task What_a_void_note_tells_of_is_not_counted_as_attended(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var play = await BeginAsync(clinic);
        (await AttendedAsync(clinic, play.Gone.Client)).ShouldBe(0);
        (await AttendedAsync(clinic, play.Other.Client)).ShouldBe(1);
    }

    private sealed record Play(InternDesk Desk, GroupRoom Room, ClientNote Gone, ClientNote Other);

    private static async Task<Play> BeginAsync(Clinic clinic)
    {
        var (desk, room) = await CosignTests.LedByInternAsync(clinic);
        var notes = (await room.RowsAsync()).Notes;
        var gone = notes[room.People[0]];
        (
            await clinic.DoAsync<VoidNote.Input, Done>(desk.Intern, new(gone.Client, gone.Id, "Wrong person."))
        ).Succeeded.ShouldBeTrue();
        return new(desk, room, gone, notes[room.People[1]]);
    }

    // The page as it is shown, with other words for all, sent as it stands.
    private static async Task<Outcome<PassVersions>> CorrectAsync(Clinic clinic, Play play)
    {
        var form = await PageAsync(clinic, play);
        form.Text = "The group rated feelings.";
        return await clinic.DoAsync<SaveWholePass.Input, PassVersions>(play.Desk.Intern, form.ToInput(play.Room.Session));
    }

    private static async Task<PassForm> PageAsync(Clinic clinic, Play play)
    {
        var page = await clinic.AskAsync<SessionPage.Input, PassView>(play.Desk.Intern, new(play.Room.Group.Id, clinic.Today));
        return PassForm.Of(page.Value);
    }

    private static async Task<TodayBoard.Line> LineAsync(Clinic clinic, Play play) =>
        (await clinic.AskAsync<TodayBoard.Input, TodayBoard.Day>(play.Desk.Supervisor, new(null))).Value.Lines.Single(l =>
            l.Group == play.Room.Group.Id
        );

    private static async Task<int> AttendedAsync(Clinic clinic, ClientId client) =>
        (
            await clinic.InScopeAsync(
                clinic.SystemCaller,
                services =>
                    services
                        .GetRequiredService<IAttendance>()
                        .TallyAsync(client, new Period(clinic.Today, clinic.Today), CancellationToken.None)
            )
        ).Attended;
}
