using System.Globalization;
using Footbridge.Clinical;
using Footbridge.Clinical.Cost;
using Footbridge.Ui;

namespace Footbridge.Billing.Estimates;

/// <summary>Weeks in a row that cost the same.</summary>
/// <param name="First">Number of the first.</param>
/// <param name="Last">Number of the last.</param>
/// <param name="Cost">Who pays what in each of them.</param>
internal sealed record SameWeeks(int First, int Last, WeekCost Cost);

/// <summary>Words of an estimate that its pages share.</summary>
internal static class CostWords
{
    public static string Step(this IText text, string key, IReadOnlyList<Argument> arguments) =>
        text[key, [.. arguments.Select(a => (object)a.Format(Culture, k => text[k]))]];

    // Money is written the American way in both languages.
    private static CultureInfo Culture => Formats.CultureOf(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <summary>Weeks that cost the same are told once.</summary>
    public static IReadOnlyList<SameWeeks> Together(IReadOnlyList<WeekCost> weeks)
    {
        var together = new List<SameWeeks>();
        foreach (var week in weeks)
        {
            if (together.Count > 0 && together[^1] is var last && last.Cost with { Week = week.Week } == week)
            {
                together[^1] = last with { Last = week.Week };
            }
            else
            {
                together.Add(new(week.Week, week.Week, week));
            }
        }

        return together;
    }
}
