using Footbridge.Care.Plans;
using Footbridge.Contracts.Intake;
using Footbridge.Kernel;

namespace Footbridge.Care.Episodes.Readmissions;

/// <summary>What a return takes over from the stay before. Pure.</summary>
internal static class Readmission
{
    public const int WordsLength = 2000;

    /// <summary>Whether a decision about the level of care is new enough.</summary>
    public static bool IsFresh(PlacementDecision placement, DateOnly today, int days) =>
        placement.DecidedOn.AddDays(days) >= today;

    /// <summary>The plan to begin with: what is still worked on, with days that lie ahead. Ids stay, so the thread runs on.</summary>
    /// <param name="before">The last plan.</param>
    /// <param name="on">First day of the new stay.</param>
    public static PlanContent Draft(PlanContent before, DateOnly on) =>
        before with
        {
            Threads =
            [
                .. before
                    .Threads.Select(t =>
                        t with
                        {
                            Objectives =
                            [
                                .. t
                                    .Objectives.Where(o => o.IsOpen)
                                    .Select(o => o with { TargetOn = o.TargetOn > on ? o.TargetOn : on.AddDays(28) }),
                            ],
                        }
                    )
                    .Where(t => t.Objectives.Count > 0),
            ],
        };

    /// <summary>What stands against the return beside what stands against any admission.</summary>
    public static Problem? Fault(DateOnly? lastDay, PlacementDecision? placement, DateOnly today, int days, string changed) =>
        lastDay is null ? Problem.Rule("care.readmit.never-here")
        : placement is not null && !IsFresh(placement, today, days) ? Problem.Rule("care.readmit.placement-old", null, $"{days}")
        : changed.Length > WordsLength ? Problem.Invalid("core.too-long", "Changed", $"{WordsLength}")
        : null;
}
