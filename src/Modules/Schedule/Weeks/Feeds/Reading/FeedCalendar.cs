using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Footbridge.Schedule.Feeds;

/// <summary>A calendar as it is handed out.</summary>
/// <param name="Text">Its text (RFC 5545).</param>
internal sealed record FeedFile(string Text);

/// <summary>Writes entries as a calendar (RFC 5545, RFC 7986). It names neither the program nor who made it.</summary>
internal static class FeedCalendar
{
    /// <summary>How often calendars are asked to look again, so that what is cancelled does not stay on the phone.</summary>
    private const string LookAgain = "PT1H";

    public static FeedFile Of(FeedWords words, string zone, IReadOnlyCollection<FeedEntry> entries)
    {
        var calendar = new Calendar { ProductId = "-//Calendar//EN", Method = "PUBLISH" };
        calendar.AddProperty("NAME", words.Name);
        calendar.AddProperty("X-WR-CALNAME", words.Name);
        calendar.AddProperty("X-PUBLISHED-TTL", LookAgain);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", LookAgain);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(refresh);
        if (entries.Count > 0)
        {
            var first = entries.Min(e => e.Event.First).ToDateTime(TimeOnly.MinValue);
            calendar.AddTimeZone(VTimeZone.FromDateTimeZone(zone, first, includeHistoricalData: false));
        }

        foreach (var entry in entries)
        {
            var shown = entry.Event;
            var whole = Event(words, zone, entry, shown.First, shown.Usual);
            if (shown.Repeats)
            {
                whole.RecurrenceRule = new(FrequencyType.Weekly)
                {
                    Until = shown.Last is { } last ? At(last, shown.Usual.Start, zone).ToTimeZone("UTC") : null,
                };
                whole.ExceptionDates.AddRange(shown.Without.Select(d => At(d, shown.Usual.Start, zone)));
            }

            calendar.Events.Add(whole);
            foreach (var different in shown.Different)
            {
                var moved = Event(words, zone, entry, different.On, different.Hour);
                moved.RecurrenceIdentifier = new(At(different.On, shown.Usual.Start, zone), RecurrenceRange.ThisInstance);
                calendar.Events.Add(moved);
            }
        }

        return new(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static CalendarEvent Event(FeedWords words, string zone, FeedEntry entry, DateOnly on, FeedHour hour)
    {
        var start = At(on, hour.Start, zone);
        var stamp = new CalDateTime(entry.Revision.At.UtcDateTime, hasTime: true);
        return new()
        {
            Uid = entry.Uid,
            Summary = words.Title ?? hour.Title,
            Location = hour.Place is { Length: > 0 } place ? place : null,
            Start = start,
            End = start.AddMinutes(hour.Minutes),
            Class = "PRIVATE",
            Sequence = entry.Revision.Number,
            DtStamp = stamp,
            LastModified = stamp,
        };
    }

    private static CalDateTime At(DateOnly day, TimeOnly time, string zone) => new(day, time, zone);
}
