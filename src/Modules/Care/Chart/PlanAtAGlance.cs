using Footbridge.Care.Episodes;
using Footbridge.Care.MyPlan;
using Footbridge.Care.Planning.Due;
using Footbridge.Care.Plans;
using Footbridge.Care.Plans.Rules;
using Footbridge.Care.Plans.Standing;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Chart;

/// <summary>The plan in a few lines.</summary>
[Requires(CarePermissions.ReadPlan)]
internal sealed class PlanAtAGlance(FootbridgeDb db, ProgramCalendar calendar) : IQuery<PlanAtAGlance.Input, PlanAtAGlance.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The lines.</summary>
    /// <param name="IsAdmitted">Whether there is an open stay.</param>
    /// <param name="HasOlder">Whether a plan of an earlier stay can be read, when there is no open one.</param>
    /// <param name="ReviewDueOn">When the plan is to be reviewed next.</param>
    /// <param name="Number">Version worked on; zero when there is none.</param>
    /// <param name="Goals">Goals in the client's words, with steps reached and steps in all.</param>
    /// <param name="CounselorSigned">Whether the counselor signed this version.</param>
    /// <param name="ClientSigned">Whether the client signed this version.</param>
    /// <param name="Proposals">Words from the client that wait for an answer.</param>
    /// <param name="FirstDueOn">By when the first plan is to be signed; null once one is.</param>
    public sealed record View(
        bool IsAdmitted,
        bool HasOlder,
        DateOnly? ReviewDueOn,
        int Number,
        IReadOnlyList<Goal> Goals,
        bool CounselorSigned,
        bool ClientSigned,
        int Proposals,
        DateOnly? FirstDueOn
    );

    public sealed record Goal(string Words, int Reached, int Steps, DateOnly? NextTarget);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var row = await (
            from e in db.Set<Episode>()
            where e.Client == input.Client && e.DischargedOn == null
            from p in db.Set<Plan>().Where(p => p.Episode == e.Id && p.ReplacedBy == null).DefaultIfEmpty()
            select new
            {
                e.Id,
                e.AdmittedOn,
                e.ReviewDueOn,
                Number = (int?)p!.Number,
                p.ContentJson,
                Counselor = p.CounselorSignedAt != null,
                Client = p.ClientSignedAt != null,
                Proposals = db.Set<GoalProposal>().Count(g => g.Client == input.Client && g.AnsweredAt == null),
            }
        ).FirstOrDefaultAsync(ct);
        if (row is null)
        {
            var hasOlder = await db.Set<Plan>().AnyAsync(p => p.Client == input.Client, ct);
            return new View(false, hasOlder, null, 0, [], false, false, 0, null);
        }

        var rules = (await db.PlanRulesAsync(ct)).Rules;
        var facts = (await db.VersionFactsAsync([row.Id], calendar, ct)).GetValueOrDefault(row.Id, []);
        var standing = PlanStandingRule.Of(facts, rules, calendar.Today);
        var threads = row.ContentJson is { } json ? PlanContent.FromJson(json).Threads : [];
        return new View(
            true,
            HasOlder: false,
            row.ReviewDueOn,
            row.Number ?? 0,
            [.. threads.Select(GoalOf)],
            row.Counselor,
            row.Client,
            row.Proposals,
            standing.State == PlanState.Signed ? null : DueRule.FirstPlanDue(row.AdmittedOn, rules)
        );
    }

    private static Goal GoalOf(PlanThread thread)
    {
        var open = thread.Objectives.Where(o => o.IsOpen).ToList();
        var counted = thread.Objectives.Where(o => o.Standing != ObjectiveStates.Dropped).ToList();
        return new(thread.Goal, counted.Count - open.Count, counted.Count, open.Count == 0 ? null : open.Min(o => o.TargetOn));
    }
}
