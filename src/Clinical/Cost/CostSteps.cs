namespace Footbridge.Clinical.Cost;

/// <summary>Tells how an estimate was reckoned.</summary>
internal static class CostSteps
{
    public const string ProgramFigure = "clinical.source.program-figure";
    private const string FeeSchedule = "clinical.source.fee-schedule";
    private const string Coverage = "clinical.source.coverage-by-hand";
    private const string Poverty = "clinical.source.poverty-guidelines";
    private const string Reckoning = "clinical.source.reckoning";

    public static IReadOnlyList<CostStep> Of(CostRequest request, CostResult result) =>
        [
            .. result.Lines.Select(l =>
                Step(
                    "line",
                    FeeSchedule,
                    Argument.Words(l.Code),
                    Argument.Number(l.Units),
                    Argument.Money(l.CentsPerUnit),
                    Argument.Money(l.Cents)
                )
            ),
            Step("charge", FeeSchedule, Argument.Money(result.WeeklyChargeCents)),
            .. CoverageSteps(request.Coverage, result),
            .. FeeSteps(request, result),
            Step(
                "total",
                Reckoning,
                Argument.Number(result.Weeks.Count),
                Argument.Money(result.OwnTotalCents),
                Argument.Money(result.OwnWeeklyCents),
                Argument.Money(result.HighestWeekCents)
            ),
        ];

    private static IEnumerable<CostStep> CoverageSteps(CoverageTerms? terms, CostResult result)
    {
        if (terms is not { Covered: true })
        {
            yield return Step(terms is null ? "no-coverage" : "not-covered", Coverage);
            yield break;
        }

        var weeks = result.Weeks;
        foreach (
            var (key, cents) in new[]
            {
                ("deductible", weeks.Sum(w => w.DeductibleCents)),
                ("copay", weeks.Sum(w => w.CopayCents)),
                ("coinsurance", weeks.Sum(w => w.CoinsuranceCents)),
                ("capped", weeks.Sum(w => w.CappedCents)),
                ("beyond-limit", weeks.Sum(w => w.NotCoveredCents)),
            }
        )
        {
            if (cents > 0)
            {
                yield return Step(key, Coverage, Argument.Money(cents));
            }
        }

        yield return Step("payer", Coverage, Argument.Money(result.PayerTotalCents));
    }

    private static IEnumerable<CostStep> FeeSteps(CostRequest request, CostResult result)
    {
        if (result.Standing is not { } standing || request.SlidingFee is not { } fee)
        {
            yield break;
        }

        yield return Step(
            "standing",
            Poverty,
            Argument.Money(fee.AnnualIncomeCents),
            Argument.Number(fee.Household),
            Argument.Percent(standing.HundredthsOfPercent),
            Argument.Money(standing.GuidelineCents),
            Argument.Words($"{fee.Table.Year}"),
            Argument.Words(fee.Table.Source)
        );
        if (!result.SlidingFeeApplied)
        {
            yield return Step("fee-not-allowed", Coverage);
        }
        else if (standing.Nominal)
        {
            yield return Step(
                "nominal",
                ProgramFigure,
                Argument.Money(fee.Scale.NominalCentsPerVisit),
                Argument.Money(result.DiscountTotalCents)
            );
        }
        else
        {
            yield return Step(
                "step",
                ProgramFigure,
                Argument.Number(standing.PaysPercent),
                Argument.Money(result.DiscountTotalCents)
            );
        }
    }

    private static CostStep Step(string key, string source, params Argument[] arguments) =>
        new("clinical.cost.step." + key, arguments, source);
}
