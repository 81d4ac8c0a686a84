using System.Globalization;
using System.Resources;

namespace Footbridge.Schedule.Feeds;

/// <summary>The words of a calendar. A client's say an appointment, as messages do: whoever sees the phone learns no more.</summary>
/// <param name="Name">Name of the calendar.</param>
/// <param name="Title">Title of each entry; null where the group's own is shown.</param>
/// <param name="Video">Words for a meeting by video.</param>
internal sealed record FeedWords(string Name, string? Title, string Video)
{
    private static readonly ResourceManager Words = new("Footbridge.Schedule.Resources.Schedule", typeof(FeedWords).Assembly);

    public static FeedWords OfClient(string language) =>
        new(Word("schedule.feed.name.client", language), Word("schedule.feed.appointment", language), "");

    public static FeedWords OfStaff(string language) =>
        new(Word("schedule.feed.name.staff", language), null, Word("schedule.by-video", language));

    /// <summary>What an individual or family session is called in the calendar of who holds it.</summary>
    public static string SessionOf(string kind, string language) => Word($"schedule.appointment.kind.{kind}", language);

    private static string Word(string key, string language) =>
        Words.GetString(key, CultureInfo.GetCultureInfo(language == "es" ? "es" : "en"))!;
}
