using Footbridge.Solver.Checking;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver;

/// <summary>How a week is planned.</summary>
public sealed record SolveOptions
{
    /// <summary>Longest time, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Seed of everything that is drawn.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Steps of the search of each worker; what is sure to be done in the time when left out.</summary>
    public long? Steps { get; init; }

    /// <summary>Threads.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>The week that people know already: the search begins with it, and whoever loses something of it has a price. It may no
    /// longer hold everywhere.</summary>
    public WeekPlan? Published { get; init; }

    /// <summary>Hears of each round.</summary>
    public IProgress<SolveProgress>? Progress { get; init; }
}

/// <summary>Where a search stands.</summary>
/// <param name="After">Time since its start.</param>
/// <param name="Cost">Objective of the best plan.</param>
/// <param name="Bound">No plan can be below.</param>
/// <param name="Done">Part of the work that is done, from 0 to 1.</param>
/// <param name="Best">Writes down the best plan so far; to be called before the report returns.</param>
public sealed record SolveProgress(TimeSpan After, long Cost, double Bound, double Done, Func<WeekPlan> Best);

/// <summary>A planned week.</summary>
/// <param name="Plan">The plan. It breaks no hard rule: it was checked.</param>
/// <param name="Score">Its objective, in parts.</param>
/// <param name="Bound">No plan's objective can be below.</param>
/// <param name="Contradictions">What of the clinic contradicts itself, and was planned as far as it goes.</param>
/// <param name="WorkDone">Whether the search did all it had set out to do; if the clock ended it, another run may differ.</param>
/// <param name="Took">Time.</param>
public sealed record SolveResult(
    WeekPlan Plan,
    Score Score,
    double Bound,
    IReadOnlyList<string> Contradictions,
    bool WorkDone,
    TimeSpan Took
);
