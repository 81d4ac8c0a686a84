using System.Text.Json.Serialization;

namespace Footbridge.Recovery.Plans;

/// <summary>Somebody to call.</summary>
internal sealed class PersonToCall
{
    public required string Name { get; init; }

    public required string Phone { get; init; }
}

/// <summary>A situation in which the person might use, and how sure they are of getting through it without.</summary>
internal sealed record RiskSituation
{
    public const int Most = 10;

    /// <summary>Up to here the team talks about it first.</summary>
    public const int Low = 4;

    public required string Name { get; init; }

    /// <summary>0 (not sure at all) to 10 (completely sure); null when it was not said.</summary>
    public int? Confidence { get; init; }

    [JsonIgnore]
    public bool IsLow => Confidence <= Low;
}

/// <summary>The medicine against an overdose: whether it is at home, where, and when it ends.</summary>
internal sealed record NaloxoneAtHome
{
    public const int PlaceLength = 120;

    /// <summary>Null when it was not said.</summary>
    public bool? IsThere { get; init; }

    public string Place { get; init; } = "";

    public DateOnly? EndsOn { get; init; }

    [JsonIgnore]
    public bool IsEmpty => IsThere is null && Place.Length == 0 && EndsOn is null;

    /// <summary>Whether it is there and too old on a day.</summary>
    public bool HasEnded(DateOnly today) => IsThere == true && EndsOn < today;
}
