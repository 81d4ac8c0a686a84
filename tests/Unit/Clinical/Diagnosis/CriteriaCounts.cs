using CsCheck;
using Footbridge.Clinical.Diagnosis;
using Footbridge.Clinical.Placement;

namespace Footbridge.Unit.Clinical.Diagnosis;

public sealed class CriteriaCounts
{
    private static readonly Gen<CriteriaAnswers> Found = Gen.Select(
        Gen.OneOf([.. Disorder.All]),
        Gen.Int[0, (1 << 11) - 1],
        Gen.Bool,
        Gen.OneOf(Enum.GetValues<DisorderSeverity>()),
        Gen.Int[-1, 40],
        (disorder, bits, prescribed, earlier, months) =>
            new CriteriaAnswers
            {
                Disorder = disorder.Code,
                Met = [.. disorder.Criteria.Where((_, i) => (bits & (1 << i)) != 0)],
                AsPrescribed = prescribed,
                Earlier = earlier,
                MonthsWithout = months < 0 ? null : months,
            }
    );

    [Theory]
    [InlineData("alcohol", 1, DisorderSeverity.None, null)]
    [InlineData("alcohol", 2, DisorderSeverity.Mild, "F10.10")]
    [InlineData("alcohol", 3, DisorderSeverity.Mild, "F10.10")]
    [InlineData("alcohol", 4, DisorderSeverity.Moderate, "F10.20")]
    [InlineData("opioids", 5, DisorderSeverity.Moderate, "F11.20")]
    [InlineData("opioids", 6, DisorderSeverity.Severe, "F11.20")]
    [InlineData("cannabis", 11, DisorderSeverity.Severe, "F12.20")]
    [InlineData("nicotine", 3, DisorderSeverity.Mild, "Z72.0")]
    [InlineData("nicotine", 4, DisorderSeverity.Moderate, "F17.200")]
    [InlineData("gambling", 3, DisorderSeverity.None, null)]
    [InlineData("gambling", 4, DisorderSeverity.Mild, "F63.0")]
    [InlineData("gambling", 5, DisorderSeverity.Mild, "F63.0")]
    [InlineData("gambling", 6, DisorderSeverity.Moderate, "F63.0")]
    [InlineData("gambling", 7, DisorderSeverity.Moderate, "F63.0")]
    [InlineData("gambling", 8, DisorderSeverity.Severe, "F63.0")]
    [InlineData("gambling", 9, DisorderSeverity.Severe, "F63.0")]
    public void The_number_of_criteria_sets_severity_and_code(string disorder, int met, DisorderSeverity severity, string? code)
    {
        var finding = CriteriaCounting.Count(First(disorder, met)).Value;
        (finding.Counted, finding.Severity, finding.IcdCode).ShouldBe((met, severity, code));
    }

    [Theory]
    [InlineData(2, Remission.None, "F10.20")]
    [InlineData(3, Remission.Early, "F10.21")]
    [InlineData(11, Remission.Early, "F10.21")]
    public void Months_without_a_criterion_make_an_early_remission(int months, Remission remission, string code)
    {
        var finding = CriteriaCounting.Count(First("alcohol", 6) with { MonthsWithout = months }).Value;
        (finding.Remission, finding.IcdCode, finding.Severity).ShouldBe((remission, code, DisorderSeverity.Severe));
    }

    [Theory]
    [InlineData(11, Remission.Early)]
    [InlineData(12, Remission.Sustained)]
    public void From_twelve_months_on_a_remission_is_sustained(int months, Remission remission)
    {
        var answers = new CriteriaAnswers
        {
            Disorder = "opioids",
            Met = [Criteria.Craving],
            Earlier = DisorderSeverity.Mild,
            MonthsWithout = months,
        };
        var finding = CriteriaCounting.Count(answers).Value;
        (finding.Remission, finding.Severity, finding.IcdCode).ShouldBe((remission, DisorderSeverity.Mild, "F11.11"));
    }

    [Fact]
    public void Craving_alone_does_not_end_a_sustained_remission_and_any_other_criterion_contradicts_it()
    {
        var year = new CriteriaAnswers
        {
            Disorder = "alcohol",
            Earlier = DisorderSeverity.Severe,
            MonthsWithout = 12,
        };
        CriteriaCounting.Count(year with { Met = [Criteria.Craving] }).Succeeded.ShouldBeTrue();
        CriteriaCounting.Count(year with { Met = ["in-danger"] }).Problem!.Code.ShouldBe("clinical.criteria.months-contradict");
    }

    [Fact]
    public void Nobody_is_in_remission_of_what_they_never_had() =>
        CriteriaCounting.Count(First("alcohol", 1) with { MonthsWithout = 6 }).Value.Remission.ShouldBe(Remission.None);

    [Fact]
    public void A_controlled_environment_is_said_only_of_a_remission_and_never_of_gambling()
    {
        CriteriaCounting.Count(First("alcohol", 4) with { Controlled = true }).Value.Controlled.ShouldBeFalse();
        CriteriaCounting.Count(First("alcohol", 4) with { Controlled = true, MonthsWithout = 3 }).Value.Controlled.ShouldBeTrue();
        CriteriaCounting
            .Count(First("gambling", 4) with { Controlled = true, MonthsWithout = 3 })
            .Value.Controlled.ShouldBeFalse();
    }

    [Theory]
    [InlineData("opioids", true, 1)]
    [InlineData("sedatives", true, 1)]
    [InlineData("stimulants", true, 1)]
    [InlineData("opioids", false, 3)]
    [InlineData("alcohol", true, 3)]
    public void Tolerance_and_withdrawal_do_not_count_for_a_medicine_taken_as_prescribed(
        string disorder,
        bool prescribed,
        int counted
    )
    {
        var finding = CriteriaCounting
            .Count(
                new()
                {
                    Disorder = disorder,
                    Met = [Criteria.Tolerance, Criteria.Withdrawal, Criteria.Craving],
                    AsPrescribed = prescribed,
                }
            )
            .Value;
        (finding.Counted, finding.LeftOut.Count).ShouldBe((counted, 3 - counted));
    }

    [Theory]
    [InlineData("hallucinogens", 10)]
    [InlineData("inhalants", 10)]
    [InlineData("alcohol", 11)]
    [InlineData("gambling", 9)]
    public void Each_disorder_has_its_number_of_criteria(string disorder, int of)
    {
        CriteriaCounting.Count(First(disorder, 0)).Value.Of.ShouldBe(of);
        if (of == 10)
        {
            CriteriaCounting
                .Count(new() { Disorder = disorder, Met = [Criteria.Withdrawal] })
                .Problem!.Code.ShouldBe("clinical.criteria.unknown");
        }
    }

    [Fact]
    public void Maintenance_is_said_where_there_is_a_medicine_in_its_place()
    {
        CriteriaCounting.Count(First("opioids", 6) with { Maintenance = true }).Value.OnMaintenance.ShouldBeTrue();
        CriteriaCounting.Count(First("alcohol", 6) with { Maintenance = true }).Value.OnMaintenance.ShouldBeFalse();
    }

    [Fact]
    public void One_criterion_more_never_makes_the_count_or_the_severity_less() =>
        Gen.Select(Found, Gen.Int[0, 10])
            .Sample(
                (answers, which) =>
                {
                    var now = answers with { MonthsWithout = null };
                    var criteria = Disorder.Find(now.Disorder)!.Criteria;
                    var more = now with { Met = [.. now.Met.Union([criteria[which % criteria.Count]])] };
                    var (before, after) = (CriteriaCounting.Count(now).Value, CriteriaCounting.Count(more).Value);
                    return after.Counted >= before.Counted && after.Severity >= before.Severity;
                }
            );

    [Fact]
    public void A_count_is_never_more_than_there_are_criteria_and_has_a_code_exactly_when_there_is_a_disorder() =>
        Found.Sample(answers =>
            CriteriaCounting
                .Count(answers)
                .Match(
                    f =>
                        f.Counted <= f.Of
                        && f.Counted + f.LeftOut.Count == answers.Met.Count
                        && (f.IcdCode is null) == (f.Severity == DisorderSeverity.None),
                    refused => refused.Code == "clinical.criteria.months-contradict"
                )
        );

    [Fact]
    public void Every_code_that_a_count_can_propose_is_in_the_list() =>
        Found.Sample(answers =>
            CriteriaCounting.Count(answers).Match(f => f.IcdCode is null || IcdList.Find(f.IcdCode) is not null, _ => true)
        );

    private static CriteriaAnswers First(string disorder, int met) =>
        new() { Disorder = disorder, Met = [.. Disorder.Find(disorder)!.Criteria.Take(met)] };
}
