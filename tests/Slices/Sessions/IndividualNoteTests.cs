using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Individual;
using Footbridge.Sessions.Signing;

namespace Footbridge.Slices.Sessions;

public sealed class IndividualNoteTests
{
    [Theory, Engines]
    public async Task A_draft_waits_in_the_queue_until_it_is_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await NoteDesk.InputAsync(clinic);
        var draft = (await clinic.WriteAsync(counselor, input)).Value;
        (await clinic.QueueAsync(counselor)).Drafts.ShouldHaveSingleItem().Note.ShouldBe(draft.Note);
        var signed = await clinic.WriteAsync(counselor, input.Signed() with { Version = 1 });
        signed.Value.Signed.ShouldBeTrue();
        (await clinic.QueueAsync(counselor)).Drafts.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Minutes_of_a_signed_individual_session_count_towards_the_week(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = await NoteDesk.InputAsync(clinic);
        await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input.Signed());
        (await clinic.MinutesAsync(input.Client)).ShouldBe(50);
    }

    [Theory, Engines]
    public async Task Somebody_elses_draft_cannot_be_gone_on_with(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = await NoteDesk.InputAsync(clinic);
        await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input);
        var outcome = await clinic.WriteAsync(clinic.Staff(RoleCodes.Medical), input with { Version = 1 });
        outcome.Problem!.Code.ShouldBe("sessions.note.not-yours");
    }

    [Theory, Engines]
    public async Task A_draft_changed_in_another_window_is_not_overwritten(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await NoteDesk.InputAsync(clinic);
        await clinic.WriteAsync(counselor, input);
        var first = Saying(input, "From one window.") with { Version = 1 };
        (await clinic.WriteAsync(counselor, first)).Problem.ShouldBeNull();
        (await clinic.WriteAsync(counselor, Saying(input, "From the other.") with { Version = 1 })).Problem!.Code.ShouldBe(
            "core.changed-meanwhile"
        );
    }

    [Theory, Engines]
    public async Task A_note_about_a_day_ahead_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = (await NoteDesk.InputAsync(clinic)).With(b => b with { On = clinic.Today.AddDays(1) });
        var outcome = await clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), input.Signed());
        outcome.Problem!.Code.ShouldBe("sessions.note.future-day");
    }

    [Theory, Engines]
    public async Task A_draft_lacks_what_it_likes_and_is_kept_as_typed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var empty = (await NoteDesk.InputAsync(clinic)).With(b =>
            b with
            {
                Start = null,
                Minutes = 0,
                Sections = [new("data", "Half a sen")],
            }
        );
        (await SaveAsync(clinic, counselor, empty, 0)).Value.Version.ShouldBe(1);
        (await SaveAsync(clinic, counselor, Saying(empty, "Half a sentence."), 1)).Value.Version.ShouldBe(2);
        (await clinic.NoteAsync(empty.Note)).Data.ShouldBe("Half a sentence.");
    }

    [Theory, Engines]
    public async Task A_draft_that_arrives_twice_is_one_note_and_no_conflict(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await NoteDesk.InputAsync(clinic);
        (await SaveAsync(clinic, counselor, input, 0)).Value.Version.ShouldBe(1);
        (await SaveAsync(clinic, counselor, input, 0)).Value.Version.ShouldBe(1);
        (await clinic.QueueAsync(counselor)).Drafts.ShouldHaveSingleItem();
    }

    [Theory, Engines]
    public async Task A_draft_that_waited_in_the_browser_does_not_overwrite_newer_words(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await NoteDesk.InputAsync(clinic);
        await SaveAsync(clinic, counselor, Saying(input, "Newer words."), 0);
        (await SaveAsync(clinic, counselor, Saying(input, "Words from the train."), 0)).Problem!.Code.ShouldBe(
            "core.changed-meanwhile"
        );
        (await clinic.NoteAsync(input.Note)).Data.ShouldBe("Newer words.");
    }

    [Theory, Engines]
    public async Task A_draft_for_a_note_that_is_signed_by_now_changes_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await NoteDesk.InputAsync(clinic);
        await clinic.WriteAsync(counselor, input.Signed());
        (await SaveAsync(clinic, counselor, Saying(input, "Too late."), 1)).Problem!.Code.ShouldBe(
            "sessions.note.signed-already"
        );
        Seal.Holds(await clinic.NoteAsync(input.Note)).ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_note_that_repeats_an_earlier_one_is_signed_only_when_confirmed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await NoteDesk.InputAsync(clinic);
        (await clinic.WriteAsync(counselor, input.Signed())).Problem.ShouldBeNull();
        var again = (input with { Note = Ids.New<NoteId>(clinic.Clock) })
            .With(b => b with { Start = new TimeOnly(15, 0) })
            .Signed();
        (await clinic.WriteAsync(counselor, again)).Problem!.Code.ShouldBe("sessions.note.same-as-earlier");
        (await clinic.WriteAsync(counselor, again with { RepeatedOk = true })).Value.Signed.ShouldBeTrue();
    }

    private static WriteNote.Input Saying(WriteNote.Input input, string words) =>
        input.With(b => b with { Sections = [new("data", words), .. b.Sections.Where(s => s.Section != "data")] });

    private static Task<Outcome<SaveNoteDraft.Saved>> SaveAsync(
        Clinic clinic,
        Caller caller,
        WriteNote.Input input,
        int version
    ) =>
        clinic.DoAsync<SaveNoteDraft.Input, SaveNoteDraft.Saved>(
            caller,
            new()
            {
                Client = input.Client,
                Note = input.Note,
                Version = version,
                Body = input.Body,
            }
        );
}
