using Footbridge.Contracts.Privacy;
using Footbridge.Privacy.Reach.Seals;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Reading;
using Footbridge.Sessions.Notes.Records;
using Footbridge.Sessions.Pass;
using Footbridge.Sessions.Signing.Cosign;
using Footbridge.Sessions.Signing.Rates;
using Footbridge.Sessions.Signing.Returned;
using Footbridge.Sessions.Signing.Rules;
using Footbridge.Sessions.Signing.Steps;
using Footbridge.Slices.Care;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Sessions;

public sealed class CosignTests
{
    [Theory, Engines]
    public async Task A_note_of_an_intern_goes_back_comes_again_and_is_co_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var desk = new InternDesk(clinic);
        var client = await clinic.PersonAsync();
        var note = await desk.WaitingAsync(client);
        (await desk.QueueAsync()).Rows.ShouldHaveSingleItem().Note.ShouldBe(note.Id);
        (await desk.SendBackAsync(note.Id)).Succeeded.ShouldBeTrue();
        var returned = (await desk.UnsignedAsync(desk.Intern)).Returned.ShouldHaveSingleItem();
        returned.Reason!.Reason.ShouldBe("Say who does what next.");
        (await desk.QueueAsync()).Rows.ShouldBeEmpty();

        (await desk.WriteAsync(client, sign: true, note.Id, "Asked good questions.")).Value.Signed.ShouldBeTrue();
        (await desk.UnsignedAsync(desk.Intern)).Returned.ShouldBeEmpty();
        (await desk.QueueAsync()).Rows.ShouldHaveSingleItem().Round.ShouldBe(2);
        (await desk.CosignAsync(note.Id)).Value.Notes.ShouldBe(1);
        (await desk.UnsignedAsync(desk.Intern)).IsEmpty.ShouldBeTrue();

        var page = await PageAsync(clinic, client, note.Id);
        page.Holds.ShouldBeTrue();
        page.Standing.ShouldBe(NoteStanding.Signed);
        page.History.Select(h => h.Kind).ShouldBe([StepKind.Wrote, StepKind.SentBack, StepKind.Wrote, StepKind.Reviewed]);
        page.History[2].Changes.ShouldHaveSingleItem().Label.ShouldBe("sessions.note.response");
        page.History[3].Words.ShouldBe("I reviewed this note and agree with it.");
        (await desk.CheckAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_changed_signature_is_found_on_reading_and_by_the_check_and_cannot_be_co_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var desk = new InternDesk(clinic);
        var client = await clinic.PersonAsync();
        var note = await desk.WaitingAsync(client);
        await desk.TamperAsync($"update sessions_signing_step set credential = 'LPC' where note = {note.Id.Value}");
        (await PageAsync(clinic, client, note.Id)).Holds.ShouldBeFalse();
        (await desk.CheckAsync()).Faults.ShouldHaveSingleItem().ShouldBe(note.Id.Value);
        (await desk.CosignAsync(note.Id)).Problem!.Code.ShouldBe("sessions.cosign.altered");
    }

    [Theory, Engines]
    public async Task A_note_whose_last_step_was_taken_out_is_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var desk = new InternDesk(clinic);
        var note = await desk.WaitingAsync(await clinic.PersonAsync());
        await desk.CosignAsync(note.Id);
        await desk.TamperAsync($"delete from sessions_signing_step where note = {note.Id.Value} and number = 2");
        (await desk.CheckAsync()).Faults.ShouldHaveSingleItem();
    }

    [Theory, Engines]
    public async Task When_one_of_several_is_not_what_was_read_none_is_co_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var desk = new InternDesk(clinic);
        var client = await clinic.PersonAsync();
        var (first, second) = (await desk.WaitingAsync(client), await desk.WaitingAsync(client));
        var preview = await clinic.AskAsync<CosignPreview.Input, CosignPreview.Page>(desk.Supervisor, new([first.Id, second.Id]));
        preview.Value.Sheets.Select(s => s.Content.Data).ShouldAllBe(d => d == "Called two landlords together.");
        await desk.SendBackAsync(second.Id);
        await desk.WriteAsync(client, sign: true, second.Id, "Something else.");

        List<CosignNotes.SeenNote> seen = [.. preview.Value.Sheets.Select(s => new CosignNotes.SeenNote(s.Note, s.Hash))];
        (await desk.CosignAsync(seen)).Problem!.Code.ShouldBe("sessions.cosign.changed");
        (await desk.QueueAsync()).Rows.Count.ShouldBe(2);
        (await desk.CosignAsync(first.Id, second.Id)).Value.Notes.ShouldBe(2);
        (await desk.NoteAsync(first.Id)).LastStep.ShouldNotBe((await desk.NoteAsync(second.Id)).LastStep);
    }

    [Theory, Engines]
    public async Task Words_of_the_co_signature_that_changed_meanwhile_are_not_signed_and_old_ones_stay(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var desk = new InternDesk(clinic);
        var client = await clinic.PersonAsync();
        var (first, second) = (await desk.WaitingAsync(client), await desk.WaitingAsync(client));
        await desk.CosignAsync(first.Id);
        var changed = await clinic.DoAsync<ChangeSigningRules.Input, int>(
            clinic.Staff(RoleCodes.Director),
            new(DefaultRules.Settings with { Attestation = "Read and discussed in supervision." }, 0)
        );
        changed.Value.ShouldBe(1);
        CosignNotes.SeenNote seen = new(second.Id, second.Hash!);
        (await desk.CosignAsync([seen])).Problem!.Code.ShouldBe("sessions.cosign.attestation-changed");
        (await desk.CosignAsync([seen], rules: 1)).Succeeded.ShouldBeTrue();
        (await PageAsync(clinic, client, first.Id)).History[1].Words.ShouldBe("I reviewed this note and agree with it.");
        (await PageAsync(clinic, client, second.Id)).History[1].Words.ShouldBe("Read and discussed in supervision.");
    }

    [Theory, Engines]
    public async Task A_note_keeps_the_rule_it_was_signed_under(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var desk = new InternDesk(clinic);
        var client = await clinic.PersonAsync();
        var before = await desk.WaitingAsync(client);
        var free = DefaultRules.Settings.Rules.Select(r => r.Credential == "Intern" ? r with { Alone = ["*"] } : r).ToList();
        await clinic.DoAsync<ChangeSigningRules.Input, int>(
            clinic.Staff(RoleCodes.Director),
            new(DefaultRules.Settings with { Rules = free }, 0)
        );
        (await desk.WaitingAsync(client)).Standing.ShouldBe(NoteStanding.Signed);
        (await desk.NoteAsync(before.Id)).Standing.ShouldBe(NoteStanding.WaitsForCosign);
    }

    [Theory, Engines]
    public async Task Rules_made_from_an_older_page_are_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var input = new ChangeSigningRules.Input(DefaultRules.Settings, 0);
        var director = clinic.Staff(RoleCodes.Director);
        (await clinic.DoAsync<ChangeSigningRules.Input, int>(director, input)).Succeeded.ShouldBeTrue();
        (await clinic.DoAsync<ChangeSigningRules.Input, int>(director, input)).Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_whole_session_goes_back_is_corrected_on_its_page_and_signed_again(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (desk, room) = await LedByInternAsync(clinic);
        var note = (await room.RowsAsync()).Notes[room.People[0]];
        (await desk.SendBackAsync(note.Id, whole: true)).Value.Clients.Count.ShouldBe(2);
        var waiting = (await desk.UnsignedAsync(desk.Intern)).Sessions.ShouldHaveSingleItem();
        waiting.Reason!.Reason.ShouldBe("Say who does what next.");
        (await desk.QueueAsync()).Rows.ShouldBeEmpty();
        await SavePageAsync(clinic, desk, room, "The group practised naming feelings and rating them.");
        (await room.SignAsAsync(desk.Intern)).Value.Clients.Count.ShouldBe(2);
        var page = await PageAsync(clinic, note.Client, note.Id);
        page.History[^1].Changes.ShouldHaveSingleItem().Label.ShouldBe("sessions.shared.text");
        (await desk.QueueAsync()).Rows.Count.ShouldBe(2);
        (await desk.CheckAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task One_note_of_a_session_goes_back_alone_and_the_others_stay_as_they_are(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (desk, room) = await LedByInternAsync(clinic);
        var (first, second) = ((await room.RowsAsync()).Notes[room.People[0]], (await room.RowsAsync()).Notes[room.People[1]]);
        await desk.CosignAsync(second.Id);
        (await desk.SendBackAsync(first.Id, whole: true)).Problem!.Code.ShouldBe("sessions.cosign.some-closed");
        (await desk.SendBackAsync(first.Id)).Succeeded.ShouldBeTrue();
        (await desk.UnsignedAsync(desk.Intern)).Returned.ShouldHaveSingleItem().Note.ShouldBe(first.Id);
        var corrected = await CorrectAsync(
            clinic,
            desk,
            first,
            new() { Response = "Named the walk home.", NextStep = "Takes the bus." }
        );
        corrected.Value.Signed.ShouldBeTrue();
        (await desk.NoteAsync(second.Id)).Hash.ShouldBe(second.Hash);
        (await desk.QueueAsync()).Rows.ShouldHaveSingleItem().Note.ShouldBe(first.Id);
        (await desk.CheckAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_plan_item_that_a_correction_puts_first_stands_in_the_note_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (desk, room) = await LedByInternAsync(clinic);
        var note = (await room.RowsAsync()).Notes[room.People[0]];
        await desk.SendBackAsync(note.Id);
        var item = await clinic.PlanItemAsync(note.Client);
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var row = await db.Set<ClientNote>().SingleAsync(n => n.Id == note.Id);
                var also = row.Words with { Details = row.Details with { Also = [new(item, "Goal", "Beside another item")] } };
                row.Write(also).Succeeded.ShouldBeTrue();
                return await db.SaveChangesAsync();
            }
        );
        var corrected = await CorrectAsync(clinic, desk, note, new() { Response = "Named the walk.", Objective = item });
        corrected.Succeeded.ShouldBeTrue(corrected.Problem?.Code);
        (await desk.NoteAsync(note.Id)).Words.Thread.ShouldHaveSingleItem().Objective.ShouldBe(item);
    }

    [Theory, Engines]
    public async Task The_queue_counts_no_note_sent_back_of_a_record_that_is_sealed_from_the_reader(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var desk = new InternDesk(clinic);
        var (open, hidden) = (await clinic.PersonAsync(), await clinic.PersonAsync());
        await desk.SendBackAsync((await desk.WaitingAsync(open)).Id);
        await desk.SendBackAsync((await desk.WaitingAsync(hidden)).Id);
        (
            await clinic.DoAsync<SealRecord.Input, Done>(
                clinic.Staff(RoleCodes.Privacy),
                new(hidden, "A neighbor of the team.", [])
            )
        ).Succeeded.ShouldBeTrue();
        (await desk.QueueAsync()).SentBack.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_copy_of_the_record_names_a_signer_without_a_credential_by_name_alone(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var desk = new InternDesk(clinic);
        var client = await clinic.PersonAsync();
        var plain = clinic.Story.Staff.First(s => s.Credential.Length == 0);
        (await desk.WriteAsync(client, sign: true, by: desk.Intern with { User = plain.Id })).Value.Signed.ShouldBeTrue();
        var lines = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var part = services.GetServices<IRecordPart>().OfType<SessionsRecordPart>().Single();
                return (await part.OfAsync(client, CancellationToken.None)).SelectMany(e => e.Lines).ToList();
            }
        );
        lines.ShouldContain(l => l.Text.StartsWith($"{plain.Name}, ", StringComparison.Ordinal));
        lines.ShouldNotContain(l => l.Text.Contains(", ,", StringComparison.Ordinal));
    }

    [Theory, Engines]
    public async Task Who_led_the_session_too_signs_that_they_were_present_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (desk, room) = await LedByInternAsync(clinic);
        var present = new SignPresence.Input(room.Session);
        (await clinic.DoAsync<SignPresence.Input, SignPresence.Attested>(room.Leader, present)).Value.Clients.Count.ShouldBe(2);
        (await clinic.DoAsync<SignPresence.Input, SignPresence.Attested>(room.Leader, present)).Problem!.Code.ShouldBe(
            "sessions.present.nothing-open"
        );
        var note = (await room.RowsAsync()).Notes[room.People[0]];
        (await PageAsync(clinic, note.Client, note.Id)).History.Select(h => h.Kind).ShouldBe([StepKind.Led, StepKind.Present]);
        (await desk.CheckAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_report_counts_what_is_signed_and_what_is_owed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var desk = new InternDesk(clinic);
        var note = await desk.WaitingAsync(await clinic.PersonAsync());
        await desk.SendBackAsync(note.Id);
        await desk.WriteAsync(note.Client, sign: false);
        var room = await GroupRoom.WithAsync(clinic, 3);
        await room.OpenWithEveryoneAsync();
        var report = await clinic.AskAsync<SigningRates.Input, SigningRates.Page>(
            clinic.Staff(RoleCodes.Director),
            new(null, null)
        );
        var all = report.Value.All;
        (all.Notes, all.Signed, all.Unsigned).ShouldBe((5, 1, 5));
        all.SentBack.ShouldBe(new Share(1, 1));
        report.Value.Lines.Count.ShouldBe(2);
    }

    // A session of two that the intern led together with the one on the timetable, signed by the intern.
    internal static async Task<(InternDesk Desk, GroupRoom Room)> LedByInternAsync(Clinic clinic)
    {
        var desk = new InternDesk(clinic);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.OpenWithEveryoneAsync();
        await SavePageAsync(clinic, desk, room, "The group practised naming feelings.");
        (await room.FinishAsync()).Succeeded.ShouldBeTrue();
        (await room.SignAsAsync(desk.Intern)).Value.Clients.Count.ShouldBe(2);
        return (desk, room);
    }

    private static async Task<Outcome<CorrectNote.Corrected>> CorrectAsync(
        Clinic clinic,
        InternDesk desk,
        ClientNote note,
        NoteDraft words
    ) =>
        await clinic.DoAsync<CorrectNote.Input, CorrectNote.Corrected>(
            desk.Intern,
            new()
            {
                Client = note.Client,
                Note = note.Id,
                Version = (await desk.NoteAsync(note.Id)).Version,
                Words = words,
                Sign = true,
                Statement = true,
            }
        );

    private static async Task SavePageAsync(Clinic clinic, InternDesk desk, GroupRoom room, string shared)
    {
        var page = await room.PageAsync(shared);
        var led = page.Shared with { Facilitator = desk.Intern.User, CoFacilitators = [room.Group.Facilitator] };
        (
            await clinic.DoAsync<SaveWholePass.Input, PassVersions>(desk.Intern, page with { Shared = led })
        ).Succeeded.ShouldBeTrue();
    }

    private static async Task<ReadNote.Page> PageAsync(Clinic clinic, ClientId client, NoteId note) =>
        (await clinic.AskAsync<ReadNote.Input, ReadNote.Page>(clinic.Staff(RoleCodes.Supervisor), new(client, note))).Value;
}
