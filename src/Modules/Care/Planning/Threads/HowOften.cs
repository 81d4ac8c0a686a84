using Footbridge.Care.Plans;
using Footbridge.Ui;

namespace Footbridge.Care.Planning.Threads;

/// <summary>Says how often something is done: "3 times a week, 50 minutes each".</summary>
internal static class HowOften
{
    public static string Said(this IText text, PlanIntervention help)
    {
        if (help.Times is not { } times)
        {
            return help.Frequency;
        }

        var often = times == 1 ? text[$"care.often.once.{help.Per}"] : text[$"care.often.{help.Per}", times];
        var each = help.Minutes is { } minutes ? text["care.often.minutes", often, minutes] : often;
        return help.Frequency.Length == 0 ? each : text["care.often.note", each, help.Frequency];
    }

    /// <summary>How one knows, from where to where: "Days in the check-in: 2 of 7, aim 5 of 7".</summary>
    public static string Said(this IText text, PlanObjective step) =>
        step.Known.Length == 0 ? "" : text["care.thread.measured", step.Known, step.Baseline, step.Target];

    /// <summary>Where a step stands: "Reached on 3 May 2026".</summary>
    public static string StateOf(this IText text, PlanObjective step, Formats formats) =>
        step.Standing switch
        {
            ObjectiveStates.Reached => text["care.thread.reached", formats.DayShort(step.ReachedOn!.Value)],
            ObjectiveStates.Dropped => text["care.thread.dropped"],
            ObjectiveStates.Carried => text["care.thread.carried", formats.DayShort(step.TargetOn)],
            _ => text["care.thread.target", formats.DayShort(step.TargetOn)],
        };
}
