using System.Text.Json;
using Footbridge.Clinical.Reviews;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Reviews.Settings;

/// <summary>What a program decides about reviews and returns.</summary>
/// <param name="Criteria">Thresholds of the criteria.</param>
/// <param name="Rhythm">How often a plan is reviewed.</param>
/// <param name="PlacementDays">Days for which a decision about the level of care is good enough for a return.</param>
internal sealed record CareRules(ReviewSettings Criteria, ReviewRule Rhythm, int PlacementDays)
{
    public static CareRules Default { get; } = new(ReviewSettings.Default, ReviewRule.Default, 30);

    /// <summary>Whether all values can be.</summary>
    public bool IsSound =>
        Criteria.IsSound
        && Rhythm is { EarlyWeeks: >= 0 and <= 52, EarlyEvery: >= 1 and <= 90, LaterEvery: >= 1 and <= 90 }
        && PlacementDays is >= 1 and <= 365;
}

/// <summary>Rules that a program has set. Each change is a row of its own; the newest counts.</summary>
internal sealed class ProgramCareRules : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required int Number { get; init; }

    public required string Json { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public UserId? ChangedBy { get; init; }

    public CareRules Rules => JsonSerializer.Deserialize<CareRules>(Json)!;
}

/// <summary>Rules in force. Number 0 are the defaults.</summary>
internal sealed record RulesInForce(int Number, CareRules Rules, DateTimeOffset? ChangedAt);

internal static class CareRuleQueries
{
    public static async Task<RulesInForce> CareRulesAsync(this FootbridgeDb db, CancellationToken ct)
    {
        var newest = await db.Set<ProgramCareRules>().AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        return newest is null ? new(0, CareRules.Default, null) : new(newest.Number, newest.Rules, newest.ChangedAt);
    }
}
