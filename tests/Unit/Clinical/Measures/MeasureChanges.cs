using CsCheck;
using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Results;

namespace Footbridge.Unit.Clinical.Measures;

public sealed class MeasureChanges
{
    private static readonly ScoreDefinition[] Scores = [.. InstrumentLibrary.All.SelectMany(i => i.Scores)];

    [Theory]
    [InlineData("phq-9", "total", 16, 10, ChangeVerdict.Improvement)]
    [InlineData("phq-9", "total", 10, 16, ChangeVerdict.Worsening)]
    [InlineData("phq-9", "total", 15, 10, ChangeVerdict.NoChange)]
    [InlineData("gad-7", "total", 12, 8, ChangeVerdict.Improvement)]
    [InlineData("pcl-5", "total", 50, 36, ChangeVerdict.NoChange)]
    [InlineData("pcl-5", "total", 50, 35, ChangeVerdict.Improvement)]
    [InlineData("who-5", "percent", 40, 52, ChangeVerdict.Improvement)]
    [InlineData("who-5", "percent", 52, 40, ChangeVerdict.Worsening)]
    [InlineData("audit", "total", 30, 5, ChangeVerdict.NoThreshold)]
    [InlineData("whodas-12", "percent", 60, 20, ChangeVerdict.NoThreshold)]
    [InlineData("bam", "use", 2, 3, ChangeVerdict.Worsening)]
    [InlineData("bam", "use", 3, 3, ChangeVerdict.NoChange)]
    [InlineData("bam", "use", 3, 1, ChangeVerdict.NoThreshold)]
    [InlineData("bam", "risk", 8, 11, ChangeVerdict.NoChange)]
    [InlineData("bam", "risk", 8, 12, ChangeVerdict.Worsening)]
    [InlineData("bam", "protective", 12, 8, ChangeVerdict.Worsening)]
    [InlineData("bam", "protective", 12, 9, ChangeVerdict.NoChange)]
    public void A_change_is_told_by_its_threshold_and_direction(
        string id,
        string score,
        int before,
        int after,
        ChangeVerdict verdict
    ) => Of(id, score, before, after).Verdict.ShouldBe(verdict);

    [Fact]
    public void The_threshold_stays_with_its_source()
    {
        var change = Of("phq-9", "total", 16, 10);
        change.Points.ShouldBe(6);
        change.Threshold!.Source.ShouldContain("NHS");
        change.Reliable.ShouldBeTrue();
    }

    [Fact]
    public void The_mark_within_a_person_is_our_own_and_not_reliable()
    {
        var change = Of("bam", "use", 0, 1);
        change.Threshold!.Basis.ShouldBe(ChangeBasis.OwnDefault);
        change.Reliable.ShouldBeFalse();
    }

    [Fact]
    public void A_local_threshold_says_nothing_without_the_spread_of_the_program() =>
        Of("pacs", "total", 20, 5).Verdict.ShouldBe(ChangeVerdict.NoThreshold);

    [Theory]
    [InlineData("pacs", 7, 5.5)]
    [InlineData("barc-10", 8, 7.0)]
    public void A_local_threshold_is_made_of_the_spread_of_the_program(string id, int spread, double points) =>
        ((double)Of(id, "total", 20, 14, spread).Points!.Value).ShouldBe(points, 0.05);

    [Theory]
    [InlineData(8.29, 0.84, 9.2)]
    [InlineData(9.86, 0.80, 12.2)]
    [InlineData(10.74, 0.75, 14.9)]
    public void The_reliable_change_index_is_that_of_the_paper(double sd, double r, double points) =>
        ((double)ChangeThreshold.Rci95((decimal)sd, (decimal)r)).ShouldBe(points, 0.05);

    [Fact]
    public void Turning_before_and_after_round_turns_the_verdict_round() =>
        Gen.Select(Some(s => s.Change.All(c => !c.OnlyWorse)), Gen.Int[-20, 120], Gen.Int[-20, 120])
            .Sample(
                (score, a, b) =>
                {
                    var there = MeasureChange.Of(score, a, b, 6);
                    var back = MeasureChange.Of(score, b, a, 6);
                    back.Difference.ShouldBe(-there.Difference);
                    back.Verdict.ShouldBe(
                        there.Verdict switch
                        {
                            ChangeVerdict.Improvement => ChangeVerdict.Worsening,
                            ChangeVerdict.Worsening => ChangeVerdict.Improvement,
                            var same => same,
                        }
                    );
                },
                iter: 2000
            );

    [Fact]
    public void A_mark_for_the_worse_never_calls_anything_an_improvement() =>
        Gen.Select(Some(s => s.Change.Any(c => c.OnlyWorse)), Gen.Int[0, 24], Gen.Int[0, 24])
            .Sample((score, a, b) => MeasureChange.Of(score, a, b).Verdict.ShouldNotBe(ChangeVerdict.Improvement), iter: 500);

    [Fact]
    public void Two_results_are_compared_score_by_score()
    {
        var instrument = InstrumentLibrary.Find("bam")!;
        var (before, after) = (Score(instrument, 1), Score(instrument, 0));
        MeasureChange
            .Between(instrument, before, after)
            .Value.Select(c => (c.Score, c.Verdict))
            .ShouldBe([
                ("use", ChangeVerdict.Worsening),
                ("risk", ChangeVerdict.Worsening),
                ("protective", ChangeVerdict.Worsening),
            ]);
    }

    [Fact]
    public void Forms_of_other_instruments_or_versions_are_not_compared()
    {
        var instrument = InstrumentLibrary.Find("bam")!;
        var scored = Score(instrument, 0);
        MeasureChange
            .Between(instrument, scored with { Version = "0" }, scored)
            .Problem!.Code.ShouldBe("clinical.measures.other-version");
        MeasureChange.Between(InstrumentLibrary.Find("bam-r")!, scored, scored).Succeeded.ShouldBeFalse();
    }

    private static Gen<ScoreDefinition> Some(Func<ScoreDefinition, bool> which)
    {
        var some = Scores.Where(which).ToList();
        return Gen.Int[0, some.Count - 1].Select(i => some[i]);
    }

    private static Scored Score(Instrument instrument, int example) =>
        Scoring.Score(instrument, instrument.Examples[example].Answers).Value;

    private static ScoreChange Of(string id, string score, int before, int after, int? spread = null) =>
        MeasureChange.Of(InstrumentLibrary.Find(id)!.Scores.Single(s => s.Id == score), before, after, spread);
}
