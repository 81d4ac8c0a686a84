using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Monitoring.Measures;

/// <summary>A past client's scores of one measure.</summary>
/// <param name="Scores">Whole weeks since admission and value; one a week counts, the last.</param>
internal sealed record PastScores(IReadOnlyList<(int Week, decimal Value)> Scores);

/// <summary>What the program's own past clients scored in a week of their stay.</summary>
/// <param name="Week">Whole weeks since admission.</param>
/// <param name="Low">One in ten scored below.</param>
/// <param name="Middle">Half scored below.</param>
/// <param name="High">One in ten scored above.</param>
/// <param name="People">Past clients with a score in that week.</param>
internal sealed record ExpectedWeek(int Week, decimal Low, decimal Middle, decimal High, int People);

/// <summary>The course of the program's own past clients, week by week. A week that too few have a score in is left out, and no curve is made
/// up in its place. Pure.</summary>
/// <param name="Weeks">The weeks that enough have a score in.</param>
/// <param name="People">Past clients with any score.</param>
internal sealed record ExpectedCourse(IReadOnlyList<ExpectedWeek> Weeks, int People)
{
    /// <summary>Fewer than this many people say little about the next one: an interval of one in ten at each end needs at least ten times
    /// two (our own choice).</summary>
    public const int Fewest = 20;

    private const decimal LowShare = 0.1m;
    private const decimal HighShare = 0.9m;

    /// <summary>Nothing is known.</summary>
    public static readonly ExpectedCourse None = new([], 0);

    /// <summary>The course of past clients.</summary>
    public static ExpectedCourse Of(IReadOnlyCollection<PastScores> past)
    {
        var people = past.Where(p => p.Scores.Count > 0).ToList();
        var weeks =
            from person in people
            from score in person.Scores.GroupBy(s => s.Week).Select(g => g.Last())
            group score.Value by score.Week into week
            where week.Count() >= Fewest
            orderby week.Key
            let values = week.Order().ToArray()
            select new ExpectedWeek(
                week.Key,
                Share(values, LowShare),
                Share(values, 0.5m),
                Share(values, HighShare),
                values.Length
            );
        return new([.. weeks], people.Count);
    }

    /// <summary>The week of a day; null when too few have a score in it.</summary>
    public ExpectedWeek? On(DateOnly day, DateOnly admittedOn) =>
        Weeks.FirstOrDefault(w => w.Week == (day.DayNumber - admittedOn.DayNumber) / 7);

    // Between the two nearest values (Hyndman and Fan 1996, type 7; doi 10.1080/00031305.1996.10473566).
    private static decimal Share(decimal[] sorted, decimal share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)decimal.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}

/// <summary>Whether somebody's course is as hoped.</summary>
internal enum TrackState
{
    /// <summary>Nothing can be said yet.</summary>
    Open,

    /// <summary>As hoped.</summary>
    OnTrack,

    /// <summary>Not as hoped: look together at what could be changed.</summary>
    NotOnTrack,
}

/// <summary>Whether a course is as hoped, and by which rule.</summary>
/// <param name="State">Whether it is.</param>
/// <param name="Rule">Key of the rule in words.</param>
/// <param name="Values">Values for the words.</param>
internal sealed record TrackVerdict(TrackState State, string Rule, IReadOnlyList<string> Values);

/// <summary>Says whether a course is as hoped. Pure. Feedback about people whose course is not as hoped is what makes measuring help (Lambert
/// 2018, doi 10.1037/pst0000167); the rule itself is ours.</summary>
internal static class Track
{
    public static TrackVerdict Of(MeasureCourse course, ExpectedCourse expected, DateOnly? admittedOn)
    {
        var last = course.Points[^1];
        if (
            admittedOn is { } admitted
            && expected.On(last.On, admitted) is { } week
            && course.Score.Direction != Direction.Neither
        )
        {
            var worse = course.Score.Direction == Direction.HigherIsBetter ? last.Value < week.Low : last.Value > week.High;
            return new(
                worse ? TrackState.NotOnTrack : TrackState.OnTrack,
                worse ? "monitoring.track.outside" : "monitoring.track.inside",
                [$"{week.People}"]
            );
        }

        return last.SinceFirst?.Verdict switch
        {
            Clinical.Measures.Results.ChangeVerdict.Worsening => new(TrackState.NotOnTrack, "monitoring.track.worse", []),
            Clinical.Measures.Results.ChangeVerdict.Improvement => new(TrackState.OnTrack, "monitoring.track.better", []),
            Clinical.Measures.Results.ChangeVerdict.NoChange => new(TrackState.Open, "monitoring.track.same", []),
            _ => new(TrackState.Open, course.Points.Count > 1 ? "monitoring.track.no-threshold" : "monitoring.track.one", []),
        };
    }
}
