using System.Globalization;
using Footbridge.Kernel;

namespace Footbridge.Ui;

/// <summary>Days, times, spans and money as people of the request's language write them.</summary>
public sealed class Formats(IText text, ProgramCalendar calendar)
{
    // One per request, so the language of the request is known when it is made.
    private readonly CultureInfo _culture = CultureOf(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    /// <summary>How days, times and numbers are written for readers of a language here: <c>es</c>, or else English.</summary>
    public static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == "es" ? "es-US" : "en-US");

    /// <summary>"November 24, 2026".</summary>
    public string Day(DateOnly day) =>
        IsSpanish ? day.ToString("d 'de' MMMM 'de' yyyy", _culture) : day.ToString("MMMM d, yyyy", _culture);

    /// <summary>"November 2026".</summary>
    public string Month(DateOnly day) => day.ToString(IsSpanish ? "MMMM 'de' yyyy" : "MMMM yyyy", _culture);

    /// <summary>"Nov 24"; with the year when it is not this year's.</summary>
    public string DayShort(DateOnly day)
    {
        var year = day.Year == calendar.Today.Year ? "" : " yyyy";
        return IsSpanish
            ? day.ToString("d MMM" + year, _culture).Replace(".", "", StringComparison.Ordinal)
            : day.ToString(year.Length == 0 ? "MMM d" : "MMM d, yyyy", _culture);
    }

    /// <summary>"Tuesday, November 24".</summary>
    public string WeekdayDay(DateOnly day) =>
        IsSpanish ? day.ToString("dddd, d 'de' MMMM", _culture) : day.ToString("dddd, MMMM d", _culture);

    /// <summary>"Tuesday".</summary>
    public string Weekday(DayOfWeek day) => _culture.DateTimeFormat.GetDayName(day);

    /// <summary>"Tue".</summary>
    public string WeekdayShort(DayOfWeek day) =>
        _culture.DateTimeFormat.GetAbbreviatedDayName(day).Replace(".", "", StringComparison.Ordinal);

    /// <summary>"9:00 AM".</summary>
    public string Time(TimeOnly time) =>
        time.ToString("h:mm ", CultureInfo.InvariantCulture) + text[time.Hour < 12 ? "ui.time.am" : "ui.time.pm"];

    /// <summary>"9:00 AM – 12:00 PM".</summary>
    public string Span(TimeOnly start, int minutes) => $"{Time(start)} – {Time(start.AddMinutes(minutes))}";

    /// <summary>Day and time of an instant on the program's clocks: "Nov 24, 9:00 AM".</summary>
    public string Moment(DateTimeOffset instant) => $"{DayShort(calendar.DayOf(instant))}, {Time(calendar.TimeOf(instant))}";

    /// <summary>How long ago, or in how long: "5 minutes ago", "in 2 days".</summary>
    public string Ago(DateTimeOffset instant)
    {
        var passed = calendar.Now - instant;
        var (key, count) = passed.Duration() switch
        {
            { TotalMinutes: < 1 } => ("now", 0),
            { TotalMinutes: < 60 } span => ("minute", (int)span.TotalMinutes),
            { TotalHours: < 24 } span => ("hour", (int)span.TotalHours),
            { TotalDays: < 14 } span => ("day", (int)span.TotalDays),
            { TotalDays: < 60 } span => ("week", (int)(span.TotalDays / 7)),
            var span => ("month", (int)(span.TotalDays / 30.4375)),
        };
        if (key == "now")
        {
            return text["ui.ago.now"];
        }

        var amount = text[count == 1 ? $"ui.ago.{key}" : $"ui.ago.{key}s", count];
        return text[passed < TimeSpan.Zero ? "ui.ago.ahead" : "ui.ago.past", amount];
    }

    /// <summary>"1 h 30 min".</summary>
    public string Minutes(int minutes)
    {
        var (hours, rest) = Math.DivRem(Math.Abs(minutes), 60);
        var words = (hours, rest) switch
        {
            (0, _) => rest.ToString(_culture) + " min",
            (_, 0) => hours.ToString(_culture) + " h",
            _ => $"{hours} h {rest} min",
        };
        return minutes < 0 ? "−" + words : words;
    }

    /// <summary>"6.5"; two decimals at most.</summary>
    public string Number(double value) => value.ToString("#,##0.##", _culture);

    /// <summary>"$1,234.50".</summary>
    public string Money(long cents)
    {
        var dollars = (Math.Abs(cents) / 100m).ToString("$#,##0.00", _culture);
        return cents < 0 ? "−" + dollars : dollars;
    }

    private bool IsSpanish => _culture.TwoLetterISOLanguageName == "es";
}
