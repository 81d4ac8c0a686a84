using System.Globalization;

namespace Footbridge.Monitoring.Trends;

/// <summary>Says in words what a trend shows, so that nobody has to read a chart.</summary>
internal static class TrendWords
{
    /// <summary>Fewer answers than this in a week say nothing.</summary>
    public const int FewestAnswers = 3;

    /// <summary>Weeks whose averages differ by less than this are called alike.</summary>
    public const double Alike = 0.5;

    private const int DaysOfWeek = 7;

    /// <summary>A sentence to say.</summary>
    /// <param name="Key">The text.</param>
    /// <param name="Values">Its placeholders.</param>
    internal sealed record Sentence(string Key, params IReadOnlyList<object> Values);

    /// <summary>Compares the last seven days with the seven before; says so when there is too little to compare.</summary>
    public static IReadOnlyList<Sentence> Of(Trend trend)
    {
        var sentences = new List<Sentence>();
        Compare(trend, d => d.Craving, "craving", sentences);
        Compare(trend, d => d.Mood, "mood", sentences);
        return sentences.Count > 0 ? sentences : [new("monitoring.trend.too-few")];
    }

    private static void Compare(Trend trend, Func<TrendDay, int?> value, string what, List<Sentence> sentences)
    {
        var turn = trend.Span.To.AddDays(-DaysOfWeek);
        var last = Average(trend.Days.Where(d => d.On > turn), value);
        var before = Average(trend.Days.Where(d => d.On <= turn && d.On > turn.AddDays(-DaysOfWeek)), value);
        if (last is not { } now || before is not { } then)
        {
            return;
        }

        var direction =
            Math.Abs(now - then) < Alike ? "same"
            : now < then ? "lower"
            : "higher";
        sentences.Add(new($"monitoring.trend.{what}-{direction}", Round(now), Round(then)));
    }

    private static double? Average(IEnumerable<TrendDay> days, Func<TrendDay, int?> value)
    {
        var answers = days.Select(value).OfType<int>().ToList();
        return answers.Count < FewestAnswers ? null : answers.Average();
    }

    private static string Round(double value) => value.ToString("0.#", CultureInfo.CurrentUICulture);
}
