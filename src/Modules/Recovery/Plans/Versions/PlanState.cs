namespace Footbridge.Recovery.Plans.Versions;

/// <summary>A version in a line: what is known of it without its words.</summary>
internal sealed record VersionFact(
    int Number,
    DateTimeOffset SavedAt,
    bool Together,
    DateTimeOffset? ClientSignedAt,
    DateTimeOffset? CounselorSignedAt
)
{
    /// <summary>When the second of the two signed; null while one is missing.</summary>
    public DateTimeOffset? SignedAt =>
        ClientSignedAt is { } client && CounselorSignedAt is { } counselor ? (client > counselor ? client : counselor) : null;
}

/// <summary>Whether the plan as it stands is signed, by whom, and which version both signed last. Pure.</summary>
/// <param name="Current">The version that counts now; null before the first.</param>
/// <param name="LastSigned">The newest version that both signed; null when there is none.</param>
internal sealed record PlanState(VersionFact? Current, VersionFact? LastSigned)
{
    public static PlanState None { get; } = new(null, null);

    /// <summary>Both signed the words as they stand.</summary>
    public bool IsSigned => Current?.SignedAt is not null;

    /// <summary>Both signed once, and the words changed since.</summary>
    public bool ChangedSinceSigned => !IsSigned && LastSigned is not null;

    /// <summary><c>none</c>, <c>signed</c>, <c>changed</c>, <c>wants-counselor</c>, <c>wants-client</c> or <c>unsigned</c>.</summary>
    public string Code =>
        this switch
        {
            { Current: null } => "none",
            { IsSigned: true } => "signed",
            { ChangedSinceSigned: true } => "changed",
            { Current.ClientSignedAt: not null } => "wants-counselor",
            { Current.CounselorSignedAt: not null } => "wants-client",
            _ => "unsigned",
        };

    public static PlanState Of(IEnumerable<VersionFact> versions)
    {
        var newest = versions.OrderByDescending(v => v.Number).ToList();
        return newest.Count == 0 ? None : new(newest[0], newest.Find(v => v.SignedAt is not null));
    }
}
