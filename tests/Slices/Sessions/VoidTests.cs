using Footbridge.Sessions.Notes.Individual;
using Footbridge.Sessions.Notes.Reading;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Sessions.Signing;

namespace Footbridge.Slices.Sessions;

public sealed class VoidTests
{
    [Theory, Engines]
    public async Task A_signed_note_cannot_be_voided_without_a_reason(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = await SignedAsync(clinic);
        (await VoidAsync(clinic, clinic.Staff(RoleCodes.Counselor), input, " ")).Problem!.Code.ShouldBe(
            "sessions.void.reason-missing"
        );
    }

    [Theory, Engines]
    public async Task A_void_note_counts_no_minutes_and_stays_in_the_chart_as_it_was_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await SignedAsync(clinic);
        (await VoidAsync(clinic, counselor, input)).Succeeded.ShouldBeTrue();
        (await clinic.MinutesAsync(input.Client)).ShouldBe(0);
        var page = await ReadAsync(clinic, counselor, input);
        page.IsVoid.ShouldBeTrue();
        page.Holds.ShouldBeTrue();
        page.Content.Response.ShouldBe("Sees the chain earlier.");
        page.Voids.ShouldHaveSingleItem().Reason.ShouldBe("Wrong client.");
        var list = await clinic.AskAsync<ClientNotes.Input, ClientNotes.Page>(counselor, new(input.Client, 10));
        list.Value.Notes.ShouldHaveSingleItem().IsVoid.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_void_is_taken_back_and_both_stay_written_down(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await SignedAsync(clinic);
        await VoidAsync(clinic, counselor, input);
        (await VoidAsync(clinic, counselor, input)).Problem!.Code.ShouldBe("sessions.void.already");
        (await UnvoidAsync(clinic, counselor, input)).Succeeded.ShouldBeTrue();
        (await UnvoidAsync(clinic, counselor, input)).Problem!.Code.ShouldBe("sessions.void.counts");
        (await clinic.MinutesAsync(input.Client)).ShouldBe(50);
        var past = (await ReadAsync(clinic, counselor, input)).Voids.ShouldHaveSingleItem();
        past.LiftedBy.ShouldBe(counselor.User);
        Seal.Holds(await clinic.NoteAsync(input.Note)).ShouldBeTrue();
        (await clinic.VerifyAuditAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_void_draft_leaves_the_queue_and_takes_no_words(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await NoteDesk.InputAsync(clinic);
        await clinic.WriteAsync(counselor, input);
        (await VoidAsync(clinic, counselor, input)).Succeeded.ShouldBeTrue();
        (await clinic.QueueAsync(counselor)).Drafts.ShouldBeEmpty();
        (await clinic.WriteAsync(counselor, input.Signed() with { Version = 2 })).Problem!.Code.ShouldBe("sessions.note.is-void");
        (await UnvoidAsync(clinic, counselor, input)).Succeeded.ShouldBeTrue();
        (await clinic.QueueAsync(counselor)).Drafts.ShouldHaveSingleItem();
        (await clinic.WriteAsync(counselor, input.Signed() with { Version = 3 })).Value.Signed.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task Only_the_writer_or_a_supervisor_makes_a_note_void(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = await SignedAsync(clinic);
        (await VoidAsync(clinic, clinic.Staff(RoleCodes.Medical), input)).Problem!.Code.ShouldBe("sessions.void.not-yours");
        (await VoidAsync(clinic, clinic.Staff(RoleCodes.Supervisor), input)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_void_group_note_counts_no_minutes_of_its_session(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.SignedAsync();
        var (client, other) = (room.People[0], room.People[1]);
        var note = (await room.RowsAsync()).Notes[client];
        var input = NoteDesk.Input(clinic, client) with { Note = note.Id };
        (await clinic.MinutesAsync(client)).ShouldBe(room.Group.Minutes);
        (await VoidAsync(clinic, room.Leader, input)).Succeeded.ShouldBeTrue();
        (await clinic.MinutesAsync(client)).ShouldBe(0);
        (await clinic.MinutesAsync(other)).ShouldBe(room.Group.Minutes);
    }

    [Theory, Engines]
    public async Task A_group_note_that_is_not_signed_is_emptied_on_its_page(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.OpenWithEveryoneAsync();
        await room.SaveAsync(await room.PageAsync());
        var note = (await room.RowsAsync()).Notes[room.People[0]];
        var input = NoteDesk.Input(clinic, room.People[0]) with { Note = note.Id };
        (await VoidAsync(clinic, room.Leader, input)).Problem!.Code.ShouldBe("sessions.void.group-draft");
    }

    [Theory, Engines]
    public async Task A_note_does_not_count_again_while_another_covers_its_minutes(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await SignedAsync(clinic);
        await VoidAsync(clinic, counselor, input);
        var other = NoteDesk.Input(clinic, input.Client).Signed() with { RepeatedOk = true };
        (await clinic.WriteAsync(counselor, other)).Problem.ShouldBeNull();
        (await UnvoidAsync(clinic, counselor, input)).Problem!.Code.ShouldBe("sessions.overlap.note");
        (await clinic.MinutesAsync(input.Client)).ShouldBe(50);
    }

    private static async Task<WriteNote.Input> SignedAsync(Clinic clinic)
    {
        var input = await NoteDesk.InputAsync(clinic);
        (await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input.Signed())).Problem.ShouldBeNull();
        return input;
    }

    private static Task<Outcome<Done>> VoidAsync(
        Clinic clinic,
        Caller caller,
        WriteNote.Input input,
        string reason = "Wrong client."
    ) => clinic.DoAsync<VoidNote.Input, Done>(caller, new(input.Client, input.Note, reason));

    private static Task<Outcome<Done>> UnvoidAsync(Clinic clinic, Caller caller, WriteNote.Input input) =>
        clinic.DoAsync<UnvoidNote.Input, Done>(caller, new(input.Client, input.Note));

    private static async Task<ReadNote.Page> ReadAsync(Clinic clinic, Caller caller, WriteNote.Input input) =>
        (await clinic.AskAsync<ReadNote.Input, ReadNote.Page>(caller, new(input.Client, input.Note))).Value;
}
