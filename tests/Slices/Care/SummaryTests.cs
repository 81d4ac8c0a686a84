using Footbridge.Care.Chart;
using Footbridge.Care.Episodes.Aftercare;
using Footbridge.Care.Episodes.Discharges;
using Footbridge.Care.Plans;
using Footbridge.Contracts.Privacy;
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

    private static async Task<ReadSummary.View> SummaryAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<ReadSummary.Input, ReadSummary.View>(clinic.Staff(RoleCodes.Counselor), new(client, null))).Value;

    private static async Task<Outcome<Done>> SignAsync(Clinic clinic, ClientId client, string course)
    {
        var draft = await SummaryAsync(clinic, client);
        return await clinic.DoAsync<WriteSummary.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, draft.Stay!.Value, draft.Version, new("", course, ""), Sign: true)
        );
    }
}
