namespace Footbridge.Recovery.Milestones;

/// <summary>What is counted. All of it is kept through a return to use.</summary>
public enum MilestoneKind
{
    /// <summary>Days in the program, over all stays.</summary>
    Days,

    /// <summary>Group sessions the client came to.</summary>
    Sessions,

    /// <summary>Whole weeks without a session missed.</summary>
    Weeks,

    /// <summary>Days with a check-in.</summary>
    CheckIns,

    /// <summary>Exercises that were done.</summary>
    Skills,

    /// <summary>The own plan for hard moments.</summary>
    Plan,
}

/// <summary>A milestone that was reached.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="On">Local day it was reached.</param>
public sealed record Milestone(MilestoneKind Kind, int Count, DateOnly On);

/// <summary>The next milestone of a kind.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Count">How many it takes.</param>
/// <param name="Left">How many more.</param>
public sealed record NextMilestone(MilestoneKind Kind, int Count, int Left);

/// <summary>What a client reached and what comes next.</summary>
/// <param name="Reached">Latest first.</param>
/// <param name="Next">One of each kind that goes on, the nearest first.</param>
public sealed record MilestoneSheet(IReadOnlyList<Milestone> Reached, IReadOnlyList<NextMilestone> Next);
