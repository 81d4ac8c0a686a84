using System.Resources;
using Footbridge.Ui;

namespace Footbridge.Schedule.Meetings.Notices;

/// <summary>What clients are told of.</summary>
public enum NoticeKind
{
    /// <summary>A meeting does not take place.</summary>
    Cancelled,

    /// <summary>It takes place after all, or as usual.</summary>
    Restored,

    /// <summary>It starts or ends at another time.</summary>
    Moved,

    /// <summary>It is in another place.</summary>
    Elsewhere,

    /// <summary>It is at another time and in another place.</summary>
    MovedElsewhere,

    /// <summary>It is on another day.</summary>
    Day,

    /// <summary>Something else about it is different, as who holds it.</summary>
    Details,

    /// <summary>From a day on it is at another hour each week.</summary>
    Series,

    /// <summary>From a day on the person's week is another.</summary>
    Week,
}

/// <summary>What a message says: an appointment and a day, nothing that shows a person is in treatment (42 CFR 2.13). The reason stays in
/// the program.</summary>
internal static class NoticeWords
{
    private static readonly ResourceManager Words = new("Footbridge.Schedule.Resources.Schedule", typeof(NoticeWords).Assembly);

    public static string Subject(string language) => Words.GetString("schedule.notice.subject", Formats.CultureOf(language))!;

    public static string Body(NoticeKind kind, string language, NoticeHour hour, string phone)
    {
        var culture = Formats.CultureOf(language);
        var pattern = culture.TwoLetterISOLanguageName == "es" ? "dddd d 'de' MMMM" : "dddd, MMMM d";
        var weekday = culture.DateTimeFormat.GetDayName(hour.On.DayOfWeek);
        return string.Format(
            culture,
            Words.GetString($"schedule.notice.{CodeOf(kind)}", culture)!,
            hour.On.ToString(pattern, culture),
            hour.Start.ToString("h:mm tt", culture),
            phone,
            weekday,
            hour.End.ToString("h:mm tt", culture)
        );
    }

    private static string CodeOf(NoticeKind kind) =>
        kind == NoticeKind.MovedElsewhere ? "moved-elsewhere" : kind.ToString().ToLowerInvariant();
}
