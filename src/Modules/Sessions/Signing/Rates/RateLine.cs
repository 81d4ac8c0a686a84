namespace Footbridge.Sessions.Signing.Rates;

/// <summary>How soon one person signs.</summary>
internal sealed record RateLine
{
    public required string Name { get; init; }

    /// <summary>Notes of services in the period.</summary>
    public required int Notes { get; init; }

    /// <summary>Of them, signed at least once.</summary>
    public required int Signed { get; init; }

    /// <summary>Median hours from the end of the service to the first signature; null when nothing was signed.</summary>
    public double? MedianHours { get; init; }

    /// <summary>Notes whose 24 hours have passed, and of them those that were signed within.</summary>
    public required Share Within24 { get; init; }

    /// <summary>Notes whose 72 hours have passed, and of them those that were signed within.</summary>
    public required Share Within72 { get; init; }

    /// <summary>Not signed now.</summary>
    public required int Unsigned { get; init; }

    /// <summary>Days since the end of the oldest service whose note is not signed now.</summary>
    public int? OldestDays { get; init; }

    /// <summary>Signed notes that needed a co-signature, and of them those that were ever sent back.</summary>
    public required Share SentBack { get; init; }

    /// <summary>Median days from the writer's last signature to the co-signature.</summary>
    public double? CosignDays { get; init; }
}
