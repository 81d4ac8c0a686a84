using Footbridge.Solver.Checking;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Repairs;

/// <summary>A way to mend a published week.</summary>
/// <param name="Plan">The mended week. It breaks no hard rule: it was checked.</param>
/// <param name="Score">Its objective, what it disturbs included.</param>
/// <param name="Disturbed">Clients who lose a session or get another time, beside those to whom it happened.</param>
/// <param name="Changes">Who is disturbed and how, a line each.</param>
public sealed record WeekRepair(WeekPlan Plan, Score Score, int Disturbed, IReadOnlyList<string> Changes)
{
    /// <summary>The repair in one line.</summary>
    public string Words =>
        $"objective {Score.Total}; {Disturbed} people disturbed: {Score.DroppedSessions} sessions, {Score.MovedAppointments} appointments, {Score.ChangedLeaders} leaders";
}

/// <summary>How a week is mended.</summary>
public sealed record RepairOptions
{
    /// <summary>Seed of what is drawn.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How much is tried; 1 takes well below a second.</summary>
    public double Effort { get; init; } = 1;

    /// <summary>Clients who are to be placed again although their published week still holds: those who lack something.</summary>
    public IReadOnlyCollection<int> Also { get; init; } = [];

    /// <summary>Repairs to choose from.</summary>
    public int Choices { get; init; } = 3;
}
