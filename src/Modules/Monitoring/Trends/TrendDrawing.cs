using Footbridge.Ui;

namespace Footbridge.Monitoring.Trends;

/// <summary>The lines and marks of a trend, the same for the client and the team.</summary>
internal static class TrendDrawing
{
    public static IReadOnlyList<ChartSeries> MoodAndCraving(this Trend trend, IText text) =>
        [
            new(text["monitoring.trend.mood"], Points(trend, d => d.Mood)),
            new(text["monitoring.trend.craving"], Points(trend, d => d.Craving), "amber", Dashed: true),
            // Asked since a later version: who has not answered it sees no empty line.
            .. trend.Days.Any(d => d.Confidence is not null)
                ? [new ChartSeries(text["monitoring.trend.confidence"], Points(trend, d => d.Confidence), "good")]
                : (ChartSeries[])[],
        ];

    public static IReadOnlyList<ChartSeries> Sleep(this Trend trend, IText text) =>
        [new(text["monitoring.trend.sleep"], Points(trend, d => d.SleepHours), "violet")];

    /// <summary>Days of use, as marks: nothing is reset by them.</summary>
    public static IReadOnlyList<ChartEvent> Uses(this Trend trend, IText text) =>
        [.. trend.Days.Where(d => d.Used).Select(d => new ChartEvent(d.On, text["monitoring.trend.use"], "accent"))];

    private static List<ChartPoint> Points(Trend trend, Func<TrendDay, int?> value) =>
        [.. trend.Days.Where(d => value(d) is not null).Select(d => new ChartPoint(d.On, value(d) ?? 0))];
}
