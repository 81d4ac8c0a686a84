namespace Footbridge.Privacy.Consents;

/// <summary>Warns before a consent ends. Pure.</summary>
internal static class ConsentExpiry
{
    /// <summary>Days before the end from which it is said.</summary>
    public const int WarnDays = 30;

    public static bool IsSoon(ConsentTerms terms, DateOnly today) =>
        terms.Expiry is { Kind: ExpiryKind.Date, On: { } end } && end >= today && end <= today.AddDays(WarnDays);
}
