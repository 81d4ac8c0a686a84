using CsCheck;
using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Monitoring.Measures;
using static Footbridge.Unit.Monitoring.Arrangements;

namespace Footbridge.Unit.Monitoring;

public sealed class ExpectedCourseTests
{
    [Fact]
    public void Too_few_past_clients_make_no_curve() =>
        ExpectedCourse.Of([.. People(ExpectedCourse.Fewest - 1, week: 2)]).Weeks.ShouldBeEmpty();

    [Fact]
    public void Enough_past_clients_make_one() =>
        ExpectedCourse.Of([.. People(ExpectedCourse.Fewest, week: 2)]).Weeks.ShouldHaveSingleItem().People.ShouldBe(20);

    [Fact]
    public void One_person_counts_once_a_week() =>
        ExpectedCourse
            .Of([.. People(19, week: 2), new PastScores([(2, 1m), (2, 2m), (2, 3m)])])
            .Weeks.Single()
            .People.ShouldBe(20);

    [Fact]
    public void The_ends_leave_one_in_ten_out_on_each_side()
    {
        var week = ExpectedCourse.Of([.. Enumerable.Range(0, 101).Select(v => new PastScores([(0, v)]))]).Weeks.Single();
        (week.Low, week.Middle, week.High).ShouldBe((10m, 50m, 90m));
    }

    [Fact]
    public void The_middle_never_lies_outside_the_ends() =>
        Gen.Int[0, 27]
            .Array[20, 60]
            .Sample(values =>
            {
                var week = ExpectedCourse.Of([.. values.Select(v => new PastScores([(1, v)]))]).Weeks.Single();
                return week.Low <= week.Middle
                    && week.Middle <= week.High
                    && week.Low >= values.Min()
                    && week.High <= values.Max();
            });

    [Fact]
    public void A_score_worse_than_nine_in_ten_is_not_on_track() =>
        Track.Of(Course(27), Known(), Today.AddDays(-14)).State.ShouldBe(TrackState.NotOnTrack);

    [Fact]
    public void A_score_like_those_of_others_is_on_track() =>
        Track.Of(Course(10), Known(), Today.AddDays(-14)).State.ShouldBe(TrackState.OnTrack);

    [Fact]
    public void Without_a_curve_a_reliable_worsening_is_not_on_track() =>
        Track.Of(Course(4, 12), ExpectedCourse.None, Today.AddDays(-14)).Rule.ShouldBe("monitoring.track.worse");

    [Fact]
    public void One_score_says_nothing_yet() => Track.Of(Course(12), ExpectedCourse.None, null).State.ShouldBe(TrackState.Open);

    private static ExpectedCourse Known() =>
        ExpectedCourse.Of([.. Enumerable.Range(0, 40).Select(i => new PastScores([(2, i / 2)]))]);

    private static IEnumerable<PastScores> People(int count, int week) =>
        Enumerable.Range(0, count).Select(i => new PastScores([(week, i)]));

    private static MeasureCourse Course(params int[] values)
    {
        var instrument = InstrumentLibrary.Find("phq-9")!;
        var score = instrument.TotalScore()!;
        var points = values.Select(
            (value, i) =>
                new MeasurePoint(
                    Guid.Empty,
                    Today.AddDays(i - values.Length + 1),
                    value,
                    null,
                    i == 0 ? null : MeasureChange.Of(score, values[0], value),
                    null
                )
        );
        return new(instrument, score, [.. points]);
    }
}
