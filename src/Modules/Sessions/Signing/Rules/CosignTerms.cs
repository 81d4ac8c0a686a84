namespace Footbridge.Sessions.Signing.Rules;

/// <summary>Who must co-sign, and how soon.</summary>
/// <param name="By">Credentials, with commas.</param>
/// <param name="Days">Days for it.</param>
internal sealed record CosignTerms(string By, int Days);
