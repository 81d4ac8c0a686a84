namespace Footbridge.Sessions.Signing.Rules;

/// <summary>What one credential may sign.</summary>
/// <param name="Credential">The credential as printed behind a name; empty for everybody whose credential has no rule.</param>
/// <param name="Alone">Codes of the kinds of notes that it signs alone; <see cref="AllKinds"/> for all.</param>
/// <param name="By">Credentials of those who co-sign the others.</param>
/// <param name="Days">Days for the co-signature, counted from the day of signing.</param>
internal sealed record CredentialRule(string Credential, IReadOnlyList<string> Alone, IReadOnlyList<string> By, int Days)
{
    /// <summary>Stands for every kind of note, also those that are added later.</summary>
    public const string AllKinds = "*";

    /// <summary>Whether it signs everything alone.</summary>
    public bool IsFree => Alone.Contains(AllKinds);

    /// <summary>Whether it signs a kind of note alone.</summary>
    public bool SignsAlone(string kind) => IsFree || Alone.Contains(kind);
}
