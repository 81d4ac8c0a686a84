using Footbridge.Ui;

namespace Footbridge.Recovery.Milestones;

/// <summary>Says milestones.</summary>
internal static class MilestoneWords
{
    public static string Name(this IText text, MilestoneKind kind, int count) =>
        count == 1 && kind != MilestoneKind.Plan ? text[$"{Key(kind)}.one"] : text[Key(kind), count];

    public static string Left(this IText text, NextMilestone next) => text["recovery.milestone.left", next.Left];

    public static string Icon(MilestoneKind kind) =>
        kind switch
        {
            MilestoneKind.Days => "calendar",
            MilestoneKind.Sessions => "group",
            MilestoneKind.Weeks => "star",
            MilestoneKind.CheckIns => "check",
            MilestoneKind.Skills => "leaf",
            _ => "shield",
        };

    private static string Key(MilestoneKind kind) =>
        kind switch
        {
            MilestoneKind.Days => "recovery.milestone.days",
            MilestoneKind.Sessions => "recovery.milestone.sessions",
            MilestoneKind.Weeks => "recovery.milestone.weeks",
            MilestoneKind.CheckIns => "recovery.milestone.check-ins",
            MilestoneKind.Skills => "recovery.milestone.skills",
            _ => "recovery.milestone.plan",
        };
}
