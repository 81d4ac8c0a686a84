using System.Globalization;
using Footbridge.Clinical;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Groups;
using Footbridge.Ui;

namespace Footbridge.Schedule.Weeks;

/// <summary>Words and marks that the pages of the week share.</summary>
internal static class WeekWords
{
    /// <summary>The words of a clinical finding.</summary>
    public static string Finding(this IText text, string key, IReadOnlyList<Argument> arguments) =>
        text[key, [.. arguments.Select(a => (object)a.Format(Culture, k => text[k]))]];

    /// <summary>"10.5 h".</summary>
    public static string Hours(this IText text, int minutes) => text["schedule.hours", (minutes / 60m).ToString("0.##", Culture)];

    /// <summary>The words of what stands between a client and a group.</summary>
    public static string ConflictText(this IText text, Conflict conflict) =>
        text[
            conflict.TextKey,
            conflict.Kind is ConflictKind.Cannot or ConflictKind.RatherNot
                ? text[$"schedule.why.{conflict.Detail}"]
                : conflict.Detail
        ];

    /// <summary>Colour of a group in a week, by track.</summary>
    public static string ToneOf(string track) =>
        track switch
        {
            "evening" => "amber",
            "telehealth" => "violet",
            _ => "primary",
        };

    /// <summary>A client's hours as shades of a week.</summary>
    public static IReadOnlyList<WeekShade> Shades(this IText text, IReadOnlyList<LifeBlock> blocks, DateOnly monday) =>
        [
            .. blocks.Select(b => new WeekShade(
                monday.AddDays(((int)b.Day + 6) % 7),
                b.From,
                b.Minutes,
                b.Kind switch
                {
                    Suits.Good => text["schedule.suits.good"],
                    Suits.RatherNot => text["schedule.shade.rather-not", text[$"schedule.why.{b.Why}"]],
                    _ => text[$"schedule.why.{b.Why}"],
                },
                b.Kind == Suits.Good ? "free" : "busy"
            )),
        ];

    /// <summary>Five days of a week, or seven when something falls on the weekend.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(DateOnly monday, bool weekend) =>
        [.. Enumerable.Range(0, weekend ? 7 : 5).Select(monday.AddDays)];

    /// <summary>What a meeting of a client is called.</summary>
    public static string TitleOf(this IText text, ClientMeeting meeting) =>
        meeting.Session is { } session ? text[$"schedule.appointment.kind.{session.Kind}"] : meeting.Title;

    /// <summary>" · In Spanish" for a group that is not held in the usual language; else nothing.</summary>
    public static string InLanguage(this IText text, string language) =>
        language == GroupPlan.Languages[0] ? "" : $" · {text[$"schedule.language.{language}"]}";

    /// <summary>That no group in a language has a seat that fits.</summary>
    /// <param name="text">Words.</param>
    /// <param name="language">The language.</param>
    /// <param name="part">Part of the day, or empty for any.</param>
    public static string NoSeat(this IText text, string language, string part) =>
        text[$"schedule.seats.none.{(part.Length == 0 ? "any" : part)}.{language}"];

    /// <summary>Where a group meets.</summary>
    public static string PlaceOf(this IText text, GroupCard group) => group.Room ?? text["schedule.by-video"];

    // Numbers are written the American way in both languages.
    private static CultureInfo Culture => Formats.CultureOf(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <summary>First hour a drawing of these blocks needs.</summary>
    public static int FirstHour(IEnumerable<TimeOnly> starts, int latest) => starts.Select(s => s.Hour).Append(latest).Min();
}
