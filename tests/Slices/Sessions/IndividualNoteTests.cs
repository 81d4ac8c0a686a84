using Footbridge.Contracts.Sessions;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Individual;
using Footbridge.Sessions.Signing;

namespace Footbridge.Slices.Sessions;

public sealed class IndividualNoteTests
{
    [Theory]
    [Engines]
    public async Task A_draft_waits_in_the_queue_until_it_is_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await InputAsync(clinic);
        var draft = (await WriteAsync(clinic, counselor, input)).Value;
        (await QueueAsync(clinic, counselor)).Drafts.ShouldHaveSingleItem().Note.ShouldBe(draft.Note);
        var signed = await WriteAsync(
            clinic,
            counselor,
            input with
            {
                Draft = draft.Note,
                Version = 1,
                Sign = true,
                Statement = true,
            }
        );
        signed.Value.Signed.ShouldBeTrue();
        (await QueueAsync(clinic, counselor)).Drafts.ShouldBeEmpty();
    }

    [Theory]
    [Engines]
    public async Task Minutes_of_a_signed_individual_session_count_towards_the_week(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = await InputAsync(clinic);
        await WriteAsync(clinic, clinic.Staff(RoleCodes.Counselor), input with { Sign = true, Statement = true });
        var minutes = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<IAttendance>()
                    .MinutesAsync(input.Client, new Period(clinic.Today, clinic.Today), CancellationToken.None)
        );
        minutes.ShouldBe(50);
    }

    [Theory]
    [Engines]
    public async Task Somebody_elses_draft_cannot_be_gone_on_with(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = await InputAsync(clinic);
        var draft = (await WriteAsync(clinic, clinic.Staff(RoleCodes.Counselor), input)).Value;
        var outcome = await WriteAsync(clinic, clinic.Staff(RoleCodes.Medical), input with { Draft = draft.Note, Version = 1 });
        outcome.Problem!.Code.ShouldBe("sessions.note.not-yours");
    }

    [Theory]
    [Engines]
    public async Task A_draft_changed_in_another_window_is_not_overwritten(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var input = await InputAsync(clinic);
        var draft = (await WriteAsync(clinic, counselor, input)).Value;
        var first = input with { Draft = draft.Note, Version = 1, Data = "From one window." };
        (await WriteAsync(clinic, counselor, first)).Problem.ShouldBeNull();
        (await WriteAsync(clinic, counselor, first with { Data = "From the other." })).Problem!.Code.ShouldBe(
            "core.changed-meanwhile"
        );
    }

    [Theory]
    [Engines]
    public async Task A_note_about_a_day_ahead_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = await InputAsync(clinic);
        var outcome = await WriteAsync(clinic, clinic.Staff(RoleCodes.Counselor), input with { On = clinic.Today.AddDays(1) });
        outcome.Problem!.Code.ShouldBe("sessions.note.future-day");
    }

    private static async Task<WriteNote.Input> InputAsync(Clinic clinic) =>
        new()
        {
            Client = await clinic.PersonAsync(),
            Kind = NoteKind.Individual,
            On = clinic.Today,
            Start = new TimeOnly(13, 0),
            Minutes = 50,
            Data = "Looked back on the week.",
            Response = "Sees the chain earlier.",
            NextStep = "Call on Sunday.",
        };

    private static Task<Outcome<WriteNote.Written>> WriteAsync(Clinic clinic, Caller caller, WriteNote.Input input) =>
        clinic.DoAsync<WriteNote.Input, WriteNote.Written>(caller, input);

    private static async Task<SigningQueue.Queue> QueueAsync(Clinic clinic, Caller caller) =>
        (await clinic.AskAsync<SigningQueue.Input, SigningQueue.Queue>(caller, new(Mine: true))).Value;
}
