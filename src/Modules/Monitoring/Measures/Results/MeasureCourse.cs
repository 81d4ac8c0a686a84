using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Results;

namespace Footbridge.Monitoring.Measures;

/// <summary>One score of a client over time. Pure.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Score">The score: the total, or the first one where there is no total.</param>
/// <param name="Points">Values, oldest first.</param>
internal sealed record MeasureCourse(Instrument Instrument, ScoreDefinition Score, IReadOnlyList<MeasurePoint> Points)
{
    /// <summary>The courses of all instruments in results, those answered last first. Results of another version of an instrument are left
    /// out: they cannot be compared.</summary>
    public static IReadOnlyList<MeasureCourse> Of(IEnumerable<MeasureResult> results) =>
        [
            .. from result in results
            group result by result.Instrument into same
            let instrument = InstrumentLibrary.Find(same.Key)
            where instrument is not null
            let values = same.Where(r => r.InstrumentVersion == instrument.Version)
                .OrderBy(r => r.At)
                .Select(r => (r, r.Values()))
                .ToList()
            from course in Of(instrument, values)
            orderby course.Points[^1].On descending, course.Instrument.Id
            select course,
        ];

    private static IEnumerable<MeasureCourse> Of(
        Instrument instrument,
        IReadOnlyList<(MeasureResult Result, IReadOnlyDictionary<string, decimal> Values)> results
    )
    {
        // A measure without a total is looked at by its subscales; those a total is made of add nothing to its course.
        var scores = instrument.TotalScore() is { } total ? [total] : instrument.Scores;
        foreach (var score in scores)
        {
            var points = new List<MeasurePoint>();
            foreach (var (result, values) in results)
            {
                if (values.TryGetValue(score.Id, out var value))
                {
                    var change = points.Count == 0 ? null : MeasureChange.Of(score, points[0].Value, value);
                    var step = points.Count == 0 ? null : MeasureChange.Of(score, points[^1].Value, value);
                    var band = score.Bands is [var set, ..]
                        ? set.Bands.FirstOrDefault(b => b.From <= value && value <= b.To)
                        : null;
                    points.Add(new(result.Id, result.On, value, band, change, step));
                }
            }

            if (points.Count > 0)
            {
                yield return new(instrument, score, points);
            }
        }
    }
}

/// <summary>A value of a course.</summary>
/// <param name="Result">The result it comes from.</param>
/// <param name="On">Local day.</param>
/// <param name="Value">The value.</param>
/// <param name="Band">Its band; null where there are none.</param>
/// <param name="SinceFirst">The change since the first value; null for the first.</param>
/// <param name="SinceLast">The change since the value before; null for the first.</param>
internal sealed record MeasurePoint(
    Guid Result,
    DateOnly On,
    decimal Value,
    Band? Band,
    ScoreChange? SinceFirst,
    ScoreChange? SinceLast
);
