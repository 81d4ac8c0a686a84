using System.ComponentModel.DataAnnotations;
using Footbridge.Billing.Coverages;
using Footbridge.Billing.Fees;
using Footbridge.Clinical.Cost;

namespace Footbridge.Billing.Estimates;

/// <summary>What the form of an estimate holds. Amounts are dollars as typed.</summary>
public sealed class EstimateInput
{
    public int CoverageVersion { get; set; }

    public CoverageKind Kind { get; set; }

    [StringLength(CoverageFacts.NameLength, ErrorMessage = "core.too-long|{1}")]
    public string? Payer { get; set; }

    [StringLength(CoverageFacts.MemberLength, ErrorMessage = "core.too-long|{1}")]
    public string? Member { get; set; }

    public bool Covered { get; set; } = true;

    public decimal CopayCentsPerDay { get; set; }

    public int CoinsurancePercent { get; set; }

    public decimal DeductibleRemainingCents { get; set; }

    public decimal? OutOfPocketRemainingCents { get; set; }

    public int? DaysAllowed { get; set; }

    public bool SlidingFeeAllowed { get; set; }

    public bool AskSlidingFee { get; set; }

    public int Household { get; set; } = 1;

    public decimal AnnualIncomeCents { get; set; }

    public PovertyRegion Region { get; set; }

    public string? Proof { get; set; } = "pay-stub";

    [StringLength(IncomeFacts.ReasonLength, ErrorMessage = "core.too-long|{1}")]
    public string? Reason { get; set; }

    public int DaysPerWeek { get; set; } = 3;

    public int Weeks { get; set; } = 12;

    // A form without rows posts nothing, which arrives as null.
    public List<ServiceInput> Services
    {
        get;
        set => field = value ?? [];
    } = [];

    public CoverageFacts Coverage() =>
        new()
        {
            Kind = Kind,
            Payer = Kind == CoverageKind.None ? "" : Payer?.Trim() ?? "",
            Member = Kind == CoverageKind.None ? "" : Member?.Trim() ?? "",
            Covered = Kind != CoverageKind.None && Covered,
            CopayCentsPerDay = Money.ToCents(CopayCentsPerDay),
            CoinsurancePercent = CoinsurancePercent,
            DeductibleLeftCents = Money.ToCents(DeductibleRemainingCents),
            OutOfPocketLeftCents = OutOfPocketRemainingCents is { } left ? Money.ToCents(left) : null,
            DaysAllowed = DaysAllowed,
            SlidingFeeAllowed = SlidingFeeAllowed,
        };

    public IncomeFacts? Income() =>
        AskSlidingFee
            ? new()
            {
                Household = Household,
                AnnualCents = Money.ToCents(AnnualIncomeCents),
                Region = Region,
                Proof = Proof ?? "",
                Reason = Reason?.Trim() ?? "",
            }
            : null;

    public EstimatePlan Plan() => new(DaysPerWeek, Weeks, [.. Services.Select(s => new PlannedService(s.Code ?? "", s.Units))]);

    /// <summary>A form filled with what is known.</summary>
    public static EstimateInput Of(
        CoverageFacts? coverage,
        int version,
        IncomeFacts? income,
        CostFigures figures,
        IEnumerable<FeeRow> fees,
        CostRequest? last,
        int daysPerWeek
    )
    {
        ArgumentNullException.ThrowIfNull(figures);
        coverage ??= CoverageFacts.Unknown with { Covered = true };
        var days = last?.DaysPerWeek ?? daysPerWeek;
        return new()
        {
            CoverageVersion = version,
            Kind = coverage.Kind,
            Payer = coverage.Payer,
            Member = coverage.Member,
            Covered = coverage.Kind == CoverageKind.None || coverage.Covered,
            CopayCentsPerDay = Money.ToDollars(coverage.CopayCentsPerDay),
            CoinsurancePercent = coverage.CoinsurancePercent,
            DeductibleRemainingCents = Money.ToDollars(coverage.DeductibleLeftCents),
            OutOfPocketRemainingCents = coverage.OutOfPocketLeftCents is { } left ? Money.ToDollars(left) : null,
            DaysAllowed = coverage.DaysAllowed,
            SlidingFeeAllowed = coverage.SlidingFeeAllowed,
            AskSlidingFee = income is not null,
            Household = income?.Household ?? 1,
            AnnualIncomeCents = income is null ? 0 : Money.ToDollars(income.AnnualCents),
            Region = income?.Region ?? figures.Region,
            Proof = income?.Proof ?? "pay-stub",
            Reason = income?.Reason,
            DaysPerWeek = days,
            Weeks = last?.Weeks ?? figures.ExpectedWeeks,
            Services =
            [
                .. fees.Where(f => f.Facts.Active)
                    .OrderByDescending(f => f.Facts.Code == EstimatePlan.DayCode)
                    .Select(f => new ServiceInput { Code = f.Facts.Code, Units = UnitsOf(f.Facts.Code, last, days) }),
            ],
        };
    }

    private static int UnitsOf(string code, CostRequest? last, int days) =>
        last is not null ? last.Services.FirstOrDefault(s => s.Code == code)?.UnitsPerWeek ?? 0
        : code == EstimatePlan.DayCode ? days
        : 0;
}

/// <summary>Units a week of one service.</summary>
public sealed class ServiceInput
{
    public string? Code { get; set; }

    public int Units { get; set; }
}
