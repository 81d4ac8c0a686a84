using Footbridge.Kernel;
using Footbridge.Schedule.Staffing;
using Footbridge.Solver.Checking;

namespace Footbridge.Schedule.Moves;

/// <summary>One thing that stands against a move, or is good to know of it.</summary>
/// <param name="Code">What, as the last part of the key <c>schedule.moves.(code)</c>.</param>
public sealed record MoveConflict(string Code)
{
    /// <summary>Whether nobody can accept the move while it is so.</summary>
    public bool Hard { get; init; } = true;

    /// <summary>Title of another group, code of a reason or a number.</summary>
    public string What { get; init; } = "";

    /// <summary>Whom it is about.</summary>
    public IReadOnlyList<ClientId> People { get; init; } = [];

    /// <summary>What hours, closures and leave say.</summary>
    public HoursFact? Fact { get; init; }

    /// <summary>Who has to do something before the move can be: the end of the key of the next step.</summary>
    public string Next =>
        Code switch
        {
            "fact" => Fact!.Code is "closed" or "site-shut" or "site-hours" ? "place" : "leader",
            "leader-busy" or "leader-session" or "leader-day" => "leader",
            "room-busy" or "room-small" => "room",
            _ => "members",
        };
}

/// <summary>Somebody who would have less of what is prescribed.</summary>
/// <param name="Client">Who.</param>
/// <param name="Minutes">Prescribed minutes a week that would be missing more than now.</param>
/// <param name="Days">Prescribed days that would be missing more than now.</param>
public readonly record struct PersonLoss(ClientId Client, int Minutes, int Days);

/// <summary>What a move costs.</summary>
public sealed record MovePrice
{
    /// <summary>Who would have less of what is prescribed.</summary>
    public required IReadOnlyList<PersonLoss> Losing { get; init; }

    /// <summary>Who would rather not come then.</summary>
    public required IReadOnlyList<ClientId> RatherNot { get; init; }

    /// <summary>Who prefers another part of the day.</summary>
    public required IReadOnlyList<ClientId> OtherPart { get; init; }

    /// <summary>How many could still come, when that is fewer than a group needs.</summary>
    public int? Left { get; init; }

    /// <summary>Parts of the price by the model, each as the last part of the key <c>schedule.moves.part.(code)</c>, less than zero where
    /// there is less of it; null where the model does not know the group or the hour.</summary>
    public IReadOnlyList<ScorePart>? Parts { get; init; }

    /// <summary>The price by the model.</summary>
    public long? Points => Parts?.Sum(p => p.Points);
}

/// <summary>What stands against a move and what it costs.</summary>
/// <param name="Conflicts">The grave ones first.</param>
/// <param name="Price">The price, if those who cannot come leave the group.</param>
public sealed record MoveAnswer(IReadOnlyList<MoveConflict> Conflicts, MovePrice Price)
{
    /// <summary>Whether nobody can accept it.</summary>
    public bool IsBarred => Conflicts.Any(c => c.Hard);

    /// <summary>Whether it takes anything from anybody, besides that the hour is another.</summary>
    public bool IsCostly => Price.Losing.Count + Price.RatherNot.Count + Price.OtherPart.Count > 0 || Price.Left is not null;

    /// <summary>Everybody who is named in it.</summary>
    public IEnumerable<ClientId> People =>
        Conflicts
            .SelectMany(c => c.People)
            .Concat(Price.Losing.Select(l => l.Client))
            .Concat(Price.RatherNot)
            .Concat(Price.OtherPart)
            .Distinct();
}
