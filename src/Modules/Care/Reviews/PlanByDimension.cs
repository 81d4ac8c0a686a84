using Footbridge.Care.Plans;
using Footbridge.Clinical.Reviews;

namespace Footbridge.Care.Reviews;

/// <summary>How a plan stands on each side of life. Pure.</summary>
internal static class PlanByDimension
{
    /// <summary>Which side of life an area of the plan belongs to.</summary>
    public static ReviewDimension DimensionOf(string area) =>
        area switch
        {
            "use" => ReviewDimension.Use,
            "mind" => ReviewDimension.Mind,
            "body" => ReviewDimension.Body,
            _ => ReviewDimension.Surroundings,
        };

    /// <summary>One line for each side of life.</summary>
    /// <param name="plans">Versions of the stay's plan, the first first.</param>
    /// <param name="last">The review before, if there was one.</param>
    /// <param name="admittedOn">First day of the stay.</param>
    public static IReadOnlyList<DimensionEvidence> Of(IReadOnlyList<Plan> plans, PlanReview? last, DateOnly admittedOn)
    {
        var now = plans.Count == 0 ? [] : plans[^1].Content.Threads;
        var then = last is null
            ? null
            : plans.LastOrDefault(p => p.Number <= last.PlanNumber)?.Content.Threads.Select(t => t.Id).ToHashSet();
        var since = last?.On ?? admittedOn.AddDays(-1);
        return
        [
            .. Enum.GetValues<ReviewDimension>()
                .Select(dimension =>
                {
                    var threads = now.Where(t => DimensionOf(t.Area) == dimension).ToList();
                    var steps = threads.SelectMany(t => t.Objectives).Where(s => s.Counts).ToList();
                    // Before the first review all problems are the ones the stay began with.
                    var isNew = then is null ? false : threads.Exists(t => !then.Contains(t.Id));
                    return new DimensionEvidence(
                        dimension,
                        steps.Count,
                        steps.Count(s => s.ReachedOn is not null),
                        steps.Count(s => s.ReachedOn > since),
                        dimension is ReviewDimension.Effects or ReviewDimension.Wishes ? null : isNew
                    );
                }),
        ];
    }
}
