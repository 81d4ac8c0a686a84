using System.Globalization;
using System.Resources;

namespace Footbridge.Schedule.Meetings.Notices;

/// <summary>What clients are told of.</summary>
public enum NoticeKind
{
    /// <summary>A meeting does not take place.</summary>
    Cancelled,

    /// <summary>It takes place after all, or as usual.</summary>
    Restored,

    /// <summary>It starts at another time.</summary>
    Moved,

    /// <summary>It is in another place.</summary>
    Elsewhere,

    /// <summary>From a day on it is at another hour each week.</summary>
    Series,
}

/// <summary>What a message says: an appointment and a day, nothing that shows a person is in treatment (42 CFR 2.13). The reason stays in
/// the program.</summary>
internal static class NoticeWords
{
    private static readonly ResourceManager Words = new("Footbridge.Schedule.Resources.Schedule", typeof(NoticeWords).Assembly);

    public static string Subject(string language) => Words.GetString("schedule.notice.subject", CultureOf(language))!;

    public static string Body(NoticeKind kind, string language, DateOnly on, TimeOnly start, string phone)
    {
        var culture = CultureOf(language);
        var pattern = culture.TwoLetterISOLanguageName == "es" ? "dddd d 'de' MMMM" : "dddd, MMMM d";
        var weekday = culture.DateTimeFormat.GetDayName(on.DayOfWeek);
        return string.Format(
            culture,
            Words.GetString($"schedule.notice.{kind.ToString().ToLowerInvariant()}", culture)!,
            on.ToString(pattern, culture),
            start.ToString("h:mm tt", culture),
            phone,
            weekday
        );
    }

    private static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == "es" ? "es-US" : "en-US");
}
