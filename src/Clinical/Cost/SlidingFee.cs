namespace Footbridge.Clinical.Cost;

/// <summary>A step of the sliding fee.</summary>
/// <param name="UpToPercent">Greatest percentage of the poverty guideline that still belongs to it.</param>
/// <param name="PaysPercent">Percentage of the person's share that is paid.</param>
public sealed record FeeTier(int UpToPercent, int PaysPercent);

/// <summary>A program's sliding fee. The steps bound each other by "at or below" on the unrounded percentage, so nothing falls between
/// them: 100.00 belongs to the nominal fee, 100.01 and 133 to the next step, 133.01 to the one after. Above the last step the full share
/// is paid.</summary>
public sealed record SlidingFeeScale
{
    /// <summary>The usual four steps.</summary>
    public static SlidingFeeScale Default { get; } = new();

    /// <summary>Greatest percentage of the nominal fee.</summary>
    public int NominalUpToPercent { get; init; } = 100;

    /// <summary>Nominal fee in cents a visit, 0 to 2,000.</summary>
    public long NominalCentsPerVisit { get; init; }

    /// <summary>The steps above, lowest first.</summary>
    public IReadOnlyList<FeeTier> Tiers { get; init; } = [new(133, 20), new(166, 40), new(200, 60)];
}

/// <summary>Income and household, and the rules that apply to them.</summary>
public sealed record SlidingFeeRequest
{
    /// <summary>Income of the household in cents a year.</summary>
    public required long AnnualIncomeCents { get; init; }

    /// <summary>Persons in the household, at least 1.</summary>
    public required int Household { get; init; }

    /// <summary>The region.</summary>
    public PovertyRegion Region { get; init; } = PovertyRegion.Contiguous;

    /// <summary>The guidelines of the year.</summary>
    public PovertyTable Table { get; init; } = PovertyTable.Of2026;

    /// <summary>The program's steps.</summary>
    public SlidingFeeScale Scale { get; init; } = SlidingFeeScale.Default;
}

/// <summary>Where a household stands on the sliding fee.</summary>
/// <param name="GuidelineCents">The poverty guideline, cents a year.</param>
/// <param name="HundredthsOfPercent">Income as a percentage of it in hundredths, rounded down: 12811 is 128.11 %.</param>
/// <param name="Tier">0 the nominal fee, 1 the first step, and so on; one past the last step is the full share.</param>
/// <param name="PaysPercent">Percentage of the share that is paid; for the nominal fee the percentage of the first step, which the
/// nominal fee never exceeds.</param>
/// <param name="Nominal">Whether the nominal fee holds.</param>
public sealed record FeeStanding(long GuidelineCents, long HundredthsOfPercent, int Tier, int PaysPercent, bool Nominal);

/// <summary>The sliding fee. Steps by the federal poverty guidelines, as health centers use them.</summary>
public static class SlidingFee
{
    /// <summary>Where a household stands.</summary>
    public static FeeStanding Standing(SlidingFeeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.AnnualIncomeCents < 0)
        {
            throw new ArgumentException("An income is zero or more.", nameof(request));
        }

        var guideline = request.Table.AnnualCents(request.Region, request.Household);
        var scale = request.Scale;
        var shown = (long)((Int128)request.AnnualIncomeCents * 10_000 / guideline);
        if (AtOrBelow(scale.NominalUpToPercent))
        {
            return new(guideline, shown, Tier: 0, scale.Tiers.Count > 0 ? scale.Tiers[0].PaysPercent : 100, Nominal: true);
        }

        var tier = scale.Tiers.TakeWhile(t => !AtOrBelow(t.UpToPercent)).Count();
        return new(guideline, shown, tier + 1, tier < scale.Tiers.Count ? scale.Tiers[tier].PaysPercent : 100, Nominal: false);

        // Whole numbers: no rounding can move a household across a step.
        bool AtOrBelow(int percent) => (Int128)request.AnnualIncomeCents * 100 <= (Int128)percent * guideline;
    }

    /// <summary>What is paid of a share. The nominal fee is never more than the next step would pay, so that less income never costs
    /// more.</summary>
    /// <param name="standing">Where the household stands.</param>
    /// <param name="scale">The program's steps.</param>
    /// <param name="shareCents">The person's share in cents.</param>
    /// <param name="visits">Visits the share is for.</param>
    public static long Pays(FeeStanding standing, SlidingFeeScale scale, long shareCents, int visits)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(scale);
        var step = Cents.Percent(shareCents, standing.PaysPercent);
        return standing.Nominal ? Math.Min(step, scale.NominalCentsPerVisit * visits) : step;
    }
}
