using Footbridge.Ui;

namespace Footbridge.Schedule.Waiting;

/// <summary>Says waiting in words.</summary>
internal static class WaitWords
{
    /// <summary>"3 h a week, 1 × DBT skills".</summary>
    public static string WaitsFor(this IText text, Formats formats, WaitView wait)
    {
        List<string> parts = [];
        if (wait.Minutes > 0)
        {
            parts.Add(text["schedule.waiting.hours", formats.Number(wait.Minutes / 60.0)]);
        }

        parts.AddRange(
            wait.Missing.OrderBy(m => m.Key, StringComparer.Ordinal)
                .Select(m => text["schedule.waiting.sessions", m.Value, text[$"schedule.kind.{m.Key}"]])
        );
        return string.Join(", ", parts);
    }

    /// <summary>Why a seat opens, with the day.</summary>
    public static string OpensText(this IText text, Formats formats, OpeningView opening) =>
        opening.Because == OpensBecause.Free
            ? text["schedule.waiting.free", opening.Title]
            : text[$"schedule.waiting.{opening.Because.ToString().ToLowerInvariant()}", opening.Title, formats.Day(opening.From)];

    /// <summary>That no group suits, and in which language none does.</summary>
    public static string NoneSuits(this IText text, WaitView wait) =>
        wait.Language.Length == 0
            ? text["schedule.waiting.none-suits"]
            : text["schedule.waiting.none-suits-language", text[$"schedule.language.{wait.Language}"]];

    /// <summary>What can be said where no date is known.</summary>
    public static string PastText(this IText text, PastStays? past) =>
        past is { } stays
            ? text["schedule.waiting.past", stays.LeastWeeks, stays.MostWeeks, stays.People]
            : text["schedule.waiting.no-past", SeatDates.FewestStays];
}
