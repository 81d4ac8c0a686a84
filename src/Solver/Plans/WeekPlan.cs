namespace Footbridge.Solver.Plans;

/// <summary>A planned week: which groups run and who sits in them, and when appointments are.</summary>
public sealed record WeekPlan
{
    public required IReadOnlyList<PlannedGroup> Groups { get; init; }
    public required IReadOnlyList<PlannedAppointment> Appointments { get; init; }

    /// <summary>A week without anything.</summary>
    public static WeekPlan Empty { get; } = new() { Groups = [], Appointments = [] };
}

/// <summary>Groups of one kind at one time and place. As many run side by side as members of staff lead them.</summary>
public sealed record PlannedGroup
{
    public required int Site { get; init; }
    public required int Type { get; init; }
    public int Pop { get; init; }
    public required int Day { get; init; }
    public required int Start { get; init; }

    /// <summary>Who leads them, one each.</summary>
    public required IReadOnlyList<int> Staff { get; init; }

    /// <summary>Who sits in them.</summary>
    public required IReadOnlyList<int> Clients { get; init; }

    /// <summary>The cohort, where it is the group of one.</summary>
    public int? Closed { get; init; }
}

/// <summary>An individual or a family session.</summary>
public sealed record PlannedAppointment
{
    public const string Individual = "ind";
    public const string Family = "fam";

    public required int Client { get; init; }

    /// <summary><c>ind</c> or <c>fam</c>.</summary>
    public required string Kind { get; init; }

    public required int Day { get; init; }
    public required int Start { get; init; }
}
