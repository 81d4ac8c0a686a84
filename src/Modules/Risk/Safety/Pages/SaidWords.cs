using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.Risk.Safety.Pages;

/// <summary>Says what the client said, when, and how long ago that is.</summary>
internal static class SaidWords
{
    public static string Safe(DateTimeOffset at, IText text, Formats formats, ProgramCalendar calendar) =>
        text["risk.said.safe", When(at, formats, calendar), Since(at, formats, calendar)];

    public static string Call(DateTimeOffset at, IText text, Formats formats, ProgramCalendar calendar) =>
        text["risk.said.call", When(at, formats, calendar), Since(at, formats, calendar)];

    private static string When(DateTimeOffset at, Formats formats, ProgramCalendar calendar) =>
        calendar.DayOf(at) == calendar.Today ? formats.Time(calendar.TimeOf(at)) : formats.Moment(at);

    private static string Since(DateTimeOffset at, Formats formats, ProgramCalendar calendar) =>
        formats.Minutes(Math.Max(0, (int)(calendar.Now - at).TotalMinutes));
}
