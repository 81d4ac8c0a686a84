using System.Text.Json.Serialization;

namespace Footbridge.Care.Plans;

/// <summary>A step one can tell whether it was reached.</summary>
/// <param name="Id">Stays the same from version to version; notes refer to it.</param>
/// <param name="Words">The step.</param>
/// <param name="TargetOn">When it should be reached.</param>
/// <param name="ReachedOn">When it was.</param>
internal sealed record PlanObjective(Guid Id, string Words, DateOnly TargetOn, DateOnly? ReachedOn)
{
    /// <summary>A code of <see cref="PlanWords.Measures"/>; empty in plans from before measures were asked for.</summary>
    public string Measure { get; init; } = "";

    /// <summary>What is looked at to know.</summary>
    public string Known { get; init; } = "";

    /// <summary>How it is at the start.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>How it should become.</summary>
    public string Target { get; init; } = "";

    /// <summary>What became of it; a code of <see cref="ObjectiveStates"/>.</summary>
    public string State { get; init; } = ObjectiveStates.Open;

    /// <summary>Why it was dropped, or carried on to a later day.</summary>
    public string Why { get; init; } = "";

    /// <summary>Whether who wrote it was told that the words are hard to measure, and keeps them.</summary>
    public bool Anyway { get; init; }

    /// <summary>Whether it is still worked on.</summary>
    [JsonIgnore]
    public bool IsOpen => ReachedOn is null && State != ObjectiveStates.Dropped;

    /// <summary>Whether it counts among the steps of the plan: it is worked on, or it was reached.</summary>
    [JsonIgnore]
    public bool Counts => IsOpen || ReachedOn is not null;

    /// <summary>What became of it.</summary>
    [JsonIgnore]
    public string Standing => ReachedOn is null ? State : ObjectiveStates.Reached;
}

/// <summary>What becomes of an objective.</summary>
internal static class ObjectiveStates
{
    public const string Open = "open";
    public const string Reached = "reached";
    public const string Dropped = "dropped";

    /// <summary>Worked on further, to a later day.</summary>
    public const string Carried = "carried";

    public static IReadOnlyList<string> All { get; } = [Open, Reached, Carried, Dropped];
}
