using Footbridge.Care.Episodes.Aftercare;
using Footbridge.Care.Plans;
using Footbridge.Care.Reviews.Settings;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Readmissions;

/// <summary>Opens a new stay for a former client without a new intake: who they are, consents in force and what was known stay; the last
/// plan is the draft to begin with.</summary>
[Requires(CarePermissions.Admit)]
internal sealed class ReadmitClient(
    FootbridgeDb db,
    CallContext call,
    TimeProvider clock,
    ProgramCalendar calendar,
    IConsents consents,
    IPlacements placements,
    IStaff staff,
    IEvents events
) : ICommand<ReadmitClient.Input, EpisodeId>
{
    /// <summary>The return.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="On">First day.</param>
    /// <param name="Counselor">Primary counselor.</param>
    /// <param name="HoursPerWeek">Prescribed hours a week.</param>
    /// <param name="DaysPerWeek">Prescribed days a week.</param>
    /// <param name="Reason">Why here, when another level was decided.</param>
    /// <param name="Changed">What changed since.</param>
    /// <param name="CarryPlan">Whether the last plan is the draft to begin with.</param>
    public sealed record Input(
        ClientId Client,
        DateOnly On,
        UserId Counselor,
        int HoursPerWeek,
        int DaysPerWeek,
        string Reason,
        string Changed,
        bool CarryPlan
    ) : IAboutClient;

    public async Task<Outcome<EpisodeId>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var rules = (await db.CareRulesAsync(ct)).Rules;
        var stays = await db.Set<Episode>().AsNoTracking().Where(e => e.Client == input.Client).ToListAsync(ct);
        var placement = await placements.LatestAsync(input.Client, ct);
        var lastDay = stays.Max(e => e.DischargedOn);
        if (Readmission.Fault(lastDay, placement, today, rules.PlacementDays, input.Changed) is { } fault)
        {
            return fault;
        }

        var standing = new AdmissionStanding(
            stays.Exists(e => e.DischargedOn is null),
            lastDay,
            await consents.TreatmentPaymentOperationsAsync(input.Client, today, ct),
            placement,
            (await staff.AllAsync(ct)).Any(s => s.Id == input.Counselor && Counselors.MayLead(s))
        );
        var wish = new AdmissionWish(
            input.Client,
            input.On,
            input.Counselor,
            input.HoursPerWeek,
            input.DaysPerWeek,
            input.Reason
        );
        var decided = Admission.Decide(wish, standing, today, Ids.New<EpisodeId>(clock), rules.Rhythm, input.Changed.Trim());
        if (decided.Failed(out var problem, out var stay))
        {
            return problem;
        }

        db.Add(stay);
        if (input.CarryPlan)
        {
            await CarryPlanAsync(stay, stays.MaxBy(e => e.AdmittedOn)!.Id, ct);
        }

        // Whoever is back in care is not called after the stay before.
        var calls = await db.Set<FollowUp>().Where(f => f.Client == input.Client && f.Ending == "").ToListAsync(ct);
        calls.ForEach(f => f.End(FollowUp.Readmitted, input.On));
        var heard = await events.RaiseAsync(new EpisodeOpened(stay.Id, stay.Client, stay.AdmittedOn), ct);
        return heard.Problem is { } refused ? refused : stay.Id;
    }

    private async Task CarryPlanAsync(Episode stay, EpisodeId before, CancellationToken ct)
    {
        if (await PlanShelf.LatestAsync(db, before, ct) is not { } last)
        {
            return;
        }

        var (by, at) = (call.Caller.User ?? default, clock.GetUtcNow());
        var plan = Plan.Start(Ids.New<PlanId>(clock), stay.Client, stay.Id, by, at);
        // Nobody has signed it yet: the edit stays in the same version.
        plan.Edit(Readmission.Draft(last.Content, stay.AdmittedOn), plan.Id, by, at);
        db.Add(plan);
    }
}
