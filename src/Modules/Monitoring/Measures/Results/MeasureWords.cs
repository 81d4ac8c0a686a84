using System.Globalization;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Contracts.Care;
using Footbridge.Ui;

namespace Footbridge.Monitoring.Measures;

/// <summary>The words and lines of a course, the same for the client and the team.</summary>
internal static class MeasureWords
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    public static string Title(MeasureCourse course) =>
        course.Score.Id == ScoreDefinition.TotalId
            ? course.Instrument.Name.In(Culture)
            : $"{course.Instrument.Name.In(Culture)}: {course.Score.Name.In(Culture)}";

    public static string DirectionKey(ScoreDefinition score) =>
        score.Direction switch
        {
            Direction.HigherIsWorse => "monitoring.measure.higher-worse",
            Direction.HigherIsBetter => "monitoring.measure.higher-better",
            _ => "monitoring.measure.no-direction",
        };

    public static string Tone(TrackVerdict track) =>
        track.State switch
        {
            TrackState.OnTrack => "good",
            TrackState.NotOnTrack => "warn",
            _ => "neutral",
        };

    /// <summary>The last value with its band and its range.</summary>
    public static string Last(IText text, Formats formats, MeasureCourse course)
    {
        var last = course.Points[^1];
        var (value, top) = (Number(last.Value), Number(course.Score.Range.To));
        return last.Band is { } band
            ? text["monitoring.measure.last-band", value, top, band.Name.In(Culture), formats.Day(last.On)]
            : text["monitoring.measure.last", value, top, formats.Day(last.On)];
    }

    /// <summary>The change since the first value in words; with how many points it takes, where that is known.</summary>
    public static string Change(IText text, MeasureCourse course)
    {
        if (course.Points[^1].SinceFirst is not { } change)
        {
            return text["monitoring.measure.first"];
        }

        var points = Number(change.Points ?? 0);
        var (before, after) = (Number(change.Before), Number(change.After));
        return change.Verdict switch
        {
            ChangeVerdict.Improvement => text[
                change.Reliable ? "monitoring.measure.better-reliable" : "monitoring.measure.better",
                before,
                after,
                points
            ],
            ChangeVerdict.Worsening => text[
                change.Reliable ? "monitoring.measure.worse-reliable" : "monitoring.measure.worse",
                before,
                after,
                points
            ],
            ChangeVerdict.NoChange => text["monitoring.measure.same", before, after, points],
            _ => text["monitoring.measure.no-threshold", before, after],
        };
    }

    /// <summary>Where the bands and the threshold come from.</summary>
    public static string Source(IText text, MeasureCourse course) =>
        string.Join(
            " ",
            new[]
            {
                course.Score.Bands is [var bands, ..] ? text["monitoring.measure.bands-by", bands.Source] : null,
                course.Points[^1].SinceFirst?.Threshold is { } threshold
                    ? text["monitoring.measure.threshold-by", threshold.Source]
                    : null,
                text["monitoring.measure.form-by", course.Instrument.Sources[0]],
            }.Where(s => s is not null)
        );

    /// <summary>The line of a course; a value that differs reliably from the first one says so.</summary>
    public static ChartSeries Line(MeasureCourse course, IText? text = null) =>
        new(
            course.Score.Name.In(Culture),
            [
                .. course.Points.Select(p => new ChartPoint(
                    p.On,
                    (double)p.Value,
                    text is not null && p.SinceFirst is { Reliable: true } change
                        ? text[
                            change.Verdict == ChangeVerdict.Improvement
                                ? "monitoring.measure.mark-better"
                                : "monitoring.measure.mark-worse"
                        ]
                        : null
                )),
            ]
        );

    /// <summary>The bands of a score, the mildest in a calm tone.</summary>
    public static IReadOnlyList<ChartBand> Bands(MeasureCourse course)
    {
        if (course.Score.Bands is not [{ Bands: var bands }, ..])
        {
            return [];
        }

        return
        [
            .. bands.Select(
                (band, i) =>
                {
                    var place = course.Score.Direction == Direction.HigherIsBetter ? bands.Count - 1 - i : i;
                    var tone =
                        course.Score.Direction == Direction.Neither ? "neutral"
                        : place == 0 ? "good"
                        : place == bands.Count - 1 ? "danger"
                        : "warn";
                    return new ChartBand((double)band.From, (double)band.To, band.Name.In(Culture), tone);
                }
            ),
        ];
    }

    /// <summary>What past clients scored, as lines on the days of this stay.</summary>
    public static IEnumerable<ChartSeries> Expected(IText text, ExpectedCourse expected, DateOnly admittedOn, DateOnly until)
    {
        var weeks = expected.Weeks.Where(w => admittedOn.AddDays(w.Week * 7) <= until).ToList();
        if (weeks.Count > 1)
        {
            yield return LineOf(text["monitoring.track.middle"], w => w.Middle);
            yield return LineOf(text["monitoring.track.low"], w => w.Low);
            yield return LineOf(text["monitoring.track.high"], w => w.High);
        }

        ChartSeries LineOf(string name, Func<ExpectedWeek, decimal> value) =>
            new(
                name,
                [.. weeks.Select(w => new ChartPoint(admittedOn.AddDays(w.Week * 7), (double)value(w)))],
                "neutral",
                Dashed: true
            );
    }

    /// <summary>What happened beside the scores.</summary>
    public static IReadOnlyList<ChartEvent> Events(IText text, MeasureCourse course, IEnumerable<TimelineEntry> entries) =>
        [
            .. entries
                .Where(e => e.On >= course.Points[0].On)
                .Select(e => new ChartEvent(e.On, text[e.TextKey, [.. e.Values]], e.Kind == "told" ? "accent" : "neutral")),
        ];

    public static string Number(decimal value) => value.ToString("0.##", Culture);
}
