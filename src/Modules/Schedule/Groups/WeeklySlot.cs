using Footbridge.Schedule.Enrollments;

namespace Footbridge.Schedule;

/// <summary>An hour that comes again each week while it lasts: of a group, a facilitator, a room or a client.</summary>
/// <param name="Day">Weekday.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="From">First day it counts.</param>
/// <param name="To">Last day it counts, or null when it has no end yet.</param>
internal readonly record struct WeeklySlot(DayOfWeek Day, TimeOnly Start, int Minutes, DateOnly From, DateOnly? To = null)
{
    private int FirstMinute => (Start.Hour * 60) + Start.Minute;

    /// <summary>Whether the two ever take the same minute: on some day that belongs to both.</summary>
    public bool Meets(WeeklySlot other) =>
        Day == other.Day
        && FirstMinute < other.FirstMinute + other.Minutes
        && other.FirstMinute < FirstMinute + Minutes
        && SharesADayWith(other);

    /// <summary>The first day on or after the given one on which it takes place, or null when it has ended by then.</summary>
    public DateOnly? NextOn(DateOnly day)
    {
        var first = day > From ? day : From;
        var next = first.AddDays(((int)Day - (int)first.DayOfWeek + 7) % 7);
        return To is { } last && next > last ? null : next;
    }

    /// <summary>The hour for the days somebody belongs to its group.</summary>
    public WeeklySlot Within(Membership membership) =>
        this with
        {
            From = membership.From > From ? membership.From : From,
            To = membership.To is { } end && (To is null || end < To) ? end : To,
        };

    private bool SharesADayWith(WeeklySlot other)
    {
        var from = From > other.From ? From : other.From;
        return NextOn(from) is { } day && other.NextOn(day) == day;
    }
}
