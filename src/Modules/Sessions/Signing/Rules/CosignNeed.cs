namespace Footbridge.Sessions.Signing.Rules;

/// <summary>A co-signature that is needed.</summary>
/// <param name="Terms">By whom.</param>
/// <param name="Due">Until when.</param>
internal sealed record CosignNeed(CosignTerms Terms, DateOnly Due);
