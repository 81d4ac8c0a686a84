using Footbridge.Care.Chart;
using Footbridge.Care.Episodes.Aftercare;
using Footbridge.Care.Episodes.Discharges;
using Footbridge.Care.Plans;
using Footbridge.Contracts.Privacy;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Slices.Sessions;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Care;

/// <summary>The summary of a stay that has ended.</summary>
public sealed class SummaryTests
{
    [Theory, Engines]
    public async Task Each_line_of_a_summary_names_its_source(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await clinic.ReviewAsync(client);
        await clinic.DischargeAsync(client);
        var summary = await SummaryAsync(clinic, client);
        summary.Lines.ShouldAllBe(l => l.Source.Length > 0 && l.Href.StartsWith('/'));
        summary.Lines.Select(l => l.Section).Distinct().ShouldBe(["stay", "goals", "reviews", "next"]);
    }

    [Theory, Engines]
    public async Task A_signed_summary_stays_as_it_was_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await clinic.DischargeAsync(client);
        (await SignAsync(clinic, client, "")).Problem!.Code.ShouldBe("care.summary.course-needed");
        (await SignAsync(clinic, client, "Came, worked, left steady.")).Succeeded.ShouldBeTrue();
        var signed = await SummaryAsync(clinic, client);
        await clinic.DoAsync<AddAppointment.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, clinic.Today.AddDays(3), null, "Counselor", "By video")
        );
        var later = await SummaryAsync(clinic, client);
        (later.IsIntact, later.Lines.Count).ShouldBe((true, signed.Lines.Count));
        (await SignAsync(clinic, client, "Otherwise.")).Problem!.Code.ShouldBe("care.summary.signed-already");
    }

    [Theory, Engines]
    public async Task A_change_behind_the_back_of_a_signed_summary_is_seen(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await clinic.DischargeAsync(client);
        await SignAsync(clinic, client, "Came, worked, left steady.");
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var row = await db.Set<DischargeSummary>().SingleAsync(s => s.Client == client);
                db.Entry(row).Property(s => s.ContentJson).CurrentValue = row.ContentJson.Replace(
                    "steady",
                    "unwell",
                    StringComparison.Ordinal
                );
                return await db.SaveChangesAsync();
            }
        );
        (await SummaryAsync(clinic, client)).IsIntact.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task A_step_that_was_dropped_is_not_told_as_open(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        var draft = clinic.Draft();
        var dropped = draft.Steps[0] with { State = ObjectiveStates.Dropped, Why = "Works nights now." };
        (await clinic.SaveThreadAsync(client, draft with { Steps = [draft.Steps[0], dropped] })).Succeeded.ShouldBeTrue();
        (
            await clinic.SaveThreadAsync(client, clinic.Draft("I want to run again.") with { Steps = [dropped] })
        ).Succeeded.ShouldBeTrue();
        await clinic.DischargeAsync(client);
        (await SummaryAsync(clinic, client))
            .Lines.Where(l => l.Section == "goals")
            .Select(l => l.Words)
            .ShouldBe([
                $"“I want my evenings back.”: 0 of 1 steps reached ({draft.Steps[0].Words})",
                "“I want to run again.”: no longer worked on",
            ]);
    }

    [Theory, Engines]
    public async Task A_call_that_has_ended_is_not_announced(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await clinic.DischargeAsync(client);
        (await NextAsync(clinic, client)).Count.ShouldBe(2, "what comes after in words, and the calls");
        clinic.Clock.Advance(TimeSpan.FromDays(30));
        (await StaySliceTests.TryAsync(clinic, client, FollowUp.Declined)).Succeeded.ShouldBeTrue();
        (await NextAsync(clinic, client)).ShouldBe(["Outpatient group on Thursday."]);
    }

    [Theory, Engines]
    public async Task Who_does_not_read_check_ins_and_notes_does_not_read_of_them_in_a_draft(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await WithCourseAsync(clinic);
        (await SummaryAsync(clinic, client)).Lines.Count(l => l.Section == "course").ShouldBe(3);
        (await SummaryAsync(clinic, client, RoleCodes.Intake)).Lines.ShouldNotContain(l => l.Section == "course");
    }

    [Theory, Engines]
    public async Task A_signed_summary_leaves_those_lines_out_too_and_says_so(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await WithCourseAsync(clinic);
        (await SignAsync(clinic, client, "Came, worked, left steady.")).Succeeded.ShouldBeTrue();
        var whole = await SummaryAsync(clinic, client);
        (whole.Lines.Count(l => l.Section == "course"), whole.LeavesOut).ShouldBe((3, false));
        var read = await SummaryAsync(clinic, client, RoleCodes.Intake);
        (read.Lines.Count, read.LeavesOut, read.IsIntact).ShouldBe((whole.Lines.Count - 3, true, true));
    }

    [Theory, Engines]
    public async Task A_copy_of_the_record_names_the_people_to_turn_to(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        var added = await clinic.DoAsync<AddSupport.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, "Uncle Amadou", "A ride to the clinic", "202-555-0147")
        );
        added.Succeeded.ShouldBeTrue();
        var copy = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services.GetServices<IRecordPart>().OfType<CareRecordPart>().Single().OfAsync(client, CancellationToken.None)
        );
        copy.Single(e => e.Lines.Any(l => l.Text == "Uncle Amadou"))
            .Lines.Select(l => l.Text)
            .ShouldBe(["Uncle Amadou", "A ride to the clinic", "202-555-0147"]);
    }

    // A stay with a check-in and a signed note, which ended today.
    private static async Task<ClientId> WithCourseAsync(Clinic clinic)
    {
        var client = await clinic.PersonWithPlanAsync();
        var counselor = clinic.Staff(RoleCodes.Counselor);
        (
            await clinic.DoAsync<RecordCheckIn.Input, Done>(counselor, new(client, new CheckInAnswers { Mood = 6, Craving = 2 }))
        ).Succeeded.ShouldBeTrue();
        (await clinic.WriteAsync(counselor, NoteDesk.Input(clinic, client).Signed())).Succeeded.ShouldBeTrue();
        await clinic.DischargeAsync(client);
        return client;
    }

    private static async Task<List<string>> NextAsync(Clinic clinic, ClientId client) =>
        [.. (await SummaryAsync(clinic, client)).Lines.Where(l => l.Section == "next").Select(l => l.Words)];

    private static async Task<ReadSummary.View> SummaryAsync(Clinic clinic, ClientId client, string role = RoleCodes.Counselor) =>
        (await clinic.AskAsync<ReadSummary.Input, ReadSummary.View>(clinic.Staff(role), new(client, null))).Value;

    private static async Task<Outcome<Done>> SignAsync(Clinic clinic, ClientId client, string course)
    {
        var draft = await SummaryAsync(clinic, client);
        return await clinic.DoAsync<WriteSummary.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, draft.Stay!.Value, draft.Version, new("", course, ""), Sign: true)
        );
    }
}
