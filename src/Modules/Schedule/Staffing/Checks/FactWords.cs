using Footbridge.Ui;

namespace Footbridge.Schedule.Staffing;

/// <summary>Says in words what hours say.</summary>
internal static class FactWords
{
    public static string FactText(this IText text, Formats formats, HoursFact fact)
    {
        var weekday = formats.Weekday(fact.First.DayOfWeek);
        return fact.Code switch
        {
            "closed" => text["schedule.fact.closed", DaysText(text, formats, fact), fact.Reason],
            "site-shut" => text["schedule.fact.site-shut", fact.Place, weekday],
            "site-hours" => text["schedule.fact.site-hours", fact.Place, Open(formats, fact), weekday],
            "on-leave" => text["schedule.fact.on-leave", fact.Person, DaysText(text, formats, fact)],
            "not-at-work" => text["schedule.fact.not-at-work", fact.Person],
            "elsewhere" => text["schedule.fact.elsewhere", fact.Person, fact.Place],
            _ => text["schedule.fact.kind", fact.Person],
        };
    }

    /// <summary>"Dec 7" or "Dec 7 – Dec 11".</summary>
    public static string DaysText(this IText text, Formats formats, Kernel.Period days) =>
        days.From == days.To
            ? formats.DayShort(days.From)
            : text["schedule.leave.days", formats.DayShort(days.From), formats.DayShort(days.To)];

    private static string DaysText(IText text, Formats formats, HoursFact fact) =>
        fact.Days is { } days ? text.DaysText(formats, days) : "";

    private static string Open(Formats formats, HoursFact fact) =>
        fact.Open is { } open ? formats.Span(open.From, (int)(open.To - open.From).TotalMinutes) : "";
}
