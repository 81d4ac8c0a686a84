using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;

namespace Footbridge.Schedule.Feeds;

/// <summary>When and where something is, as a calendar shows it.</summary>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Place">Place, or null.</param>
/// <param name="Title">Title of the group, or nothing where it is not to be shown.</param>
internal sealed record FeedHour(TimeOnly Start, int Minutes, string? Place, string Title);

/// <summary>A weekly series of an owner's meetings.</summary>
internal sealed record FeedSeries(GroupId Group, WeeklySlot Slot, FeedHour Usual)
{
    /// <summary>The hours of a group's pattern on the days that somebody has to do with it.</summary>
    public static FeedSeries Of(GroupHour hour, DateOnly from, DateOnly? to, string? place, string title) =>
        new(
            hour.Group,
            new WeeklySlot(hour.Day, hour.Start, hour.Minutes, hour.From, hour.To).Within(new(from, to)),
            new(hour.Start, hour.Minutes, place, title)
        );

    /// <summary>An individual or family session: a calendar knows it as a group of one.</summary>
    public static FeedSeries Of(Appointment appointment, string? place, string title) =>
        new(new(appointment.Id.Value), appointment.Slot, new(appointment.Start, appointment.Minutes, place, title));
}

/// <summary>One meeting that takes place.</summary>
internal sealed record FeedMeeting(GroupId Group, DateOnly On, FeedHour Hour)
{
    public static FeedMeeting Of(GroupMeeting meeting, string? place, string title) =>
        new(meeting.Group, meeting.On, new(meeting.Start, meeting.Minutes, place, title));

    public static FeedMeeting Of(AppointmentMeeting session, string? place, string title) =>
        new(new(session.Appointment.Value), session.On, new(session.Start, session.Minutes, place, title));
}

/// <summary>One entry of a calendar: a series with its exceptions, or a single meeting.</summary>
/// <param name="Group">The group.</param>
/// <param name="Key">What the entry is known by among those of the group, today and later.</param>
/// <param name="First">Day of the first meeting.</param>
/// <param name="Last">Day of the last; null when there is no end yet.</param>
/// <param name="Usual">When and where it is as a rule.</param>
/// <param name="Without">Days on which it does not take place.</param>
/// <param name="Different">Days on which it is otherwise.</param>
internal sealed record FeedEvent(
    GroupId Group,
    string Key,
    DateOnly First,
    DateOnly? Last,
    FeedHour Usual,
    IReadOnlyList<DateOnly> Without,
    IReadOnlyList<FeedMeeting> Different
)
{
    public bool Repeats => First != Last;

    /// <summary>The entry with its name and revision.</summary>
    public FeedEntry Stamped(Guid owner, FeedRevision revision) => new(this, FeedUid.Of(owner, Group, Key), revision);
}

/// <summary>An entry with its name and revision.</summary>
internal sealed record FeedEntry(FeedEvent Event, string Uid, FeedRevision Revision);

/// <summary>Makes entries of a calendar from series and from the meetings that take place: the meetings decide. Pure.</summary>
internal static class FeedPlan
{
    /// <param name="series">The weekly series.</param>
    /// <param name="meetings">All meetings that take place in the period.</param>
    /// <param name="period">The days that are told one by one.</param>
    public static IReadOnlyList<FeedEvent> Of(
        IReadOnlyCollection<FeedSeries> series,
        IReadOnlyCollection<FeedMeeting> meetings,
        Period period
    )
    {
        var left = meetings.ToDictionary(m => (m.Group, m.On));
        var events = new List<FeedEvent>();
        foreach (var one in series.OrderBy(s => s.Slot.From))
        {
            var days = Series
                .Days([one.Slot with { From = Later(one.Slot.From, period.From) }])
                .TakeWhile(d => d <= period.To)
                .ToList();
            // Each meeting belongs to one entry only.
            var held = days.Where(d => left.ContainsKey((one.Group, d))).ToList();
            if (held.Count == 0)
            {
                continue;
            }

            var different = held.Select(d => left[(one.Group, d)]).Where(m => m.Hour != one.Usual).ToList();
            held.ForEach(d => left.Remove((one.Group, d)));
            var ends = one.Slot.To is { } to && to <= period.To;
            events.Add(
                new(
                    one.Group,
                    $"series {one.Slot.From:yyyy-MM-dd}",
                    held[0],
                    ends ? held[^1] : LastOf(one.Slot),
                    one.Usual,
                    [.. days.Where(d => d > held[0] && (!ends || d < held[^1])).Except(held)],
                    different
                )
            );
        }

        // Visits, and whatever else stands in no series.
        events.AddRange(
            left.Values.OrderBy(m => m.On)
                .ThenBy(m => m.Hour.Start)
                .Select(m => new FeedEvent(m.Group, $"{m.On:yyyy-MM-dd}", m.On, m.On, m.Hour, [], []))
        );
        return events;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly? LastOf(WeeklySlot slot) =>
        slot.To is { } to ? to.AddDays(-(((int)to.DayOfWeek - (int)slot.Day + 7) % 7)) : null;
}
