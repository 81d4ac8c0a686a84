using Footbridge.Schedule.Weeks;
using Footbridge.Ui;

namespace Footbridge.Schedule.Planning;

/// <summary>Words of planned weeks.</summary>
internal static class SeasonWords
{
    /// <summary>Title of a group; of one that begins, its kind and hour.</summary>
    public static string TitleOf(this IText text, GroupLine line, Formats formats) =>
        line.Title.Length > 0
            ? line.Title
            : text[
                "schedule.season.new-title",
                text[$"schedule.kind.{line.Kind}"] + text.InLanguage(line.Language),
                formats.Weekday(line.Day),
                formats.Time(line.Start)
            ];

    /// <summary>An individual or family session with its hour, who holds it and where.</summary>
    public static string SessionText(this IText text, SessionLine line, Formats formats) =>
        text[
            "schedule.season.session",
            text[$"schedule.appointment.kind.{line.Kind}"],
            formats.Weekday(line.Day),
            formats.Span(line.Start, line.Minutes),
            line.Staff,
            line.Place ?? text["schedule.by-video"]
        ];

    /// <summary>What stands in the way, in a sentence.</summary>
    public static string Obstacle(this IText text, Obstacle what, Formats formats) =>
        text[
            $"schedule.obstacle.{what.What}",
            what.Kind.Length > 0 ? text[$"schedule.kind.{what.Kind}"] + text.InLanguage(what.Language) : "",
            what.Day is { } day ? formats.Weekday(day) : "",
            what.Start is { } start
                ? what.Minutes > 0
                    ? formats.Span(start, what.Minutes)
                    : formats.Time(start)
                : "",
            what.Place ?? text["schedule.by-video"],
            what.Person
        ];
}
