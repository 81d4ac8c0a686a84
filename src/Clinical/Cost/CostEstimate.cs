using Footbridge.Kernel;

namespace Footbridge.Clinical.Cost;

/// <summary>Estimates what a person pays themselves.</summary>
/// <remarks>Each week in turn: services times price; the days still allowed are covered, the rest is not; of the covered part first the
/// deductible, then the copay of each covered day, then coinsurance on what remains; the out-of-pocket maximum caps the three together.
/// The sliding fee then lowers the person's whole share, where there is no payer or the payer's contract allows it. Half cents are
/// rounded up, once for each share.</remarks>
public static class CostEstimate
{
    /// <summary>Makes the estimate, or says what is missing.</summary>
    public static Outcome<CostResult> For(CostRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Check() is [var problem, ..])
        {
            return problem;
        }

        List<CostLine> lines =
        [
            .. request.Services.Select(s =>
            {
                var price = request.Fees.Single(f => string.Equals(f.Code, s.Code, StringComparison.Ordinal)).CentsPerUnit;
                return new CostLine(s.Code, s.UnitsPerWeek, price, s.UnitsPerWeek * price);
            }),
        ];
        var standing = request.SlidingFee is { } fee ? SlidingFee.Standing(fee) : null;
        var applied = standing is not null && (request.Coverage is not { Covered: true } || request.Coverage.SlidingFeeAllowed);
        var charge = lines.Sum(l => l.Cents);
        var weeks = Weeks(request, charge, applied ? standing : null);
        var total = weeks.Sum(w => w.OwnCents);
        var result = new CostResult
        {
            Lines = lines,
            WeeklyChargeCents = charge,
            Weeks = weeks,
            OwnWeeklyCents = Cents.Share(total, 1, weeks.Count),
            HighestWeekCents = weeks.Max(w => w.OwnCents),
            OwnTotalCents = total,
            PayerTotalCents = weeks.Sum(w => w.PayerCents),
            DiscountTotalCents = weeks.Sum(w => w.DiscountCents),
            ChargeTotalCents = charge * weeks.Count,
            Standing = standing,
            SlidingFeeApplied = applied,
            Steps = [],
            Comparison = request.Residential is { } stay
                ? new(charge * weeks.Count, stay.PerDiemCents * stay.Days, stay.Days, stay.PerDiemCents, CostSteps.ProgramFigure)
                : null,
        };
        return result with { Steps = CostSteps.Of(request, result) };
    }

    private static List<WeekCost> Weeks(CostRequest request, long charge, FeeStanding? standing)
    {
        var terms = request.Coverage is { Covered: true } covered ? covered : null;
        var daysLeft = terms is null ? 0 : terms.DaysAllowed ?? int.MaxValue;
        var deductibleLeft = terms?.DeductibleRemainingCents ?? 0;
        var pocketLeft = terms?.OutOfPocketRemainingCents ?? long.MaxValue;
        List<WeekCost> weeks = [];
        for (var week = 1; week <= request.Weeks; week++)
        {
            var days = Math.Min(request.DaysPerWeek, daysLeft);
            daysLeft -= days;
            var coveredPart = Cents.Share(charge, days, request.DaysPerWeek);
            var deductible = Math.Min(coveredPart, deductibleLeft);
            var copay = Math.Min(coveredPart - deductible, (terms?.CopayCentsPerDay ?? 0) * days);
            var coinsurance = Cents.Percent(coveredPart - deductible - copay, terms?.CoinsurancePercent ?? 0);
            var share = deductible + copay + coinsurance;
            var capped = Math.Max(0, share - pocketLeft);
            deductibleLeft -= deductible;
            pocketLeft -= share - capped;
            var person = charge - coveredPart + share - capped;
            var own =
                standing is not null && request.SlidingFee is { } fee
                    ? SlidingFee.Pays(standing, fee.Scale, person, request.DaysPerWeek)
                    : person;
            weeks.Add(
                new(
                    week,
                    ChargeCents: charge,
                    PayerCents: charge - person,
                    DeductibleCents: deductible,
                    CopayCents: copay,
                    CoinsuranceCents: coinsurance,
                    NotCoveredCents: charge - coveredPart,
                    CappedCents: capped,
                    PersonCents: person,
                    DiscountCents: person - own,
                    OwnCents: own
                )
            );
        }

        return weeks;
    }
}
