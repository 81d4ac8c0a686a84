using Footbridge.Care.Plans.Rules;
using Footbridge.Contracts.Care;

namespace Footbridge.Care.Planning.Due;

/// <summary>What is to be done about a plan, most urgent first.</summary>
internal enum PlanTask
{
    FirstPlanOverdue,
    ReviewOverdue,
    FirstPlanSoon,
    ReviewSoon,
    Unsigned,
}

/// <summary>One task with its day.</summary>
internal sealed record DueTask(PlanTask Task, DateOnly? DueOn);

/// <summary>What is due about a plan on a day. Pure. The first plan is due after the program's own number of days, reviews by the rule of
/// reviews; what is due within seven days is soon.</summary>
internal static class DueRule
{
    private const int SoonDays = 7;

    public static DateOnly FirstPlanDue(DateOnly admittedOn, PlanRules rules) => admittedOn.AddDays(rules.FirstPlanDays);

    public static IReadOnlyList<DueTask> Of(
        DateOnly admittedOn,
        DateOnly reviewDueOn,
        PlanStanding standing,
        PlanRules rules,
        bool latestSigned,
        DateOnly today
    )
    {
        var tasks = new List<DueTask>();
        if (standing.State != PlanState.Signed)
        {
            var first = FirstPlanDue(admittedOn, rules);
            if (first < today)
            {
                tasks.Add(new(PlanTask.FirstPlanOverdue, first));
            }
            else if (first <= today.AddDays(SoonDays))
            {
                tasks.Add(new(PlanTask.FirstPlanSoon, first));
            }
        }

        if (reviewDueOn < today)
        {
            tasks.Add(new(PlanTask.ReviewOverdue, reviewDueOn));
        }
        else if (reviewDueOn <= today.AddDays(SoonDays))
        {
            tasks.Add(new(PlanTask.ReviewSoon, reviewDueOn));
        }

        if (standing.State == PlanState.Unsigned || (standing.State is PlanState.Signed or PlanState.Draft && !latestSigned))
        {
            tasks.Add(new(PlanTask.Unsigned, null));
        }

        return tasks;
    }
}
