using Footbridge.Solver.Instances;

namespace Footbridge.Schedule.Planning;

/// <summary>Between hours of the day and slots of half an hour. The planned day is that in which clients say when they can come, 7:00 to
/// 21:00; the planned week has no Sunday.</summary>
internal static class Slots
{
    public static readonly TimeOnly First = new(7, 0);

    public const int Minutes = 30;

    /// <summary>Minutes that an individual or family session takes.</summary>
    public const int Appointment = Offer.AppointmentLength * Minutes;

    /// <summary>First slots of the afternoon and of the evening: 12:00 and 17:00.</summary>
    public const int Afternoon = 10;

    public const int Evening = 20;

    /// <summary>The place of a weekday in the week, or null for Sunday.</summary>
    public static int? Of(DayOfWeek day) => day == DayOfWeek.Sunday ? null : (int)day - 1;

    public static DayOfWeek DayOf(int day) => (DayOfWeek)(day + 1);

    public static TimeOnly TimeOf(int slot) => First.AddMinutes(slot * Minutes);

    /// <summary>The part of the day in which something starts: <c>morning</c>, <c>afternoon</c> or <c>evening</c>.</summary>
    public static string PartOf(TimeOnly start) =>
        start >= TimeOf(Evening) ? "evening"
        : start >= TimeOf(Afternoon) ? "afternoon"
        : "morning";

    /// <summary>The slot that begins at a time, or null when none does.</summary>
    public static int? StartingAt(TimeOnly time)
    {
        var minutes = (int)(time - First).TotalMinutes;
        return time >= First && minutes % Minutes == 0 && minutes / Minutes < Offer.Slots ? minutes / Minutes : null;
    }

    /// <summary>All slots that the hours touch.</summary>
    public static Stretch? Touched(DayHours hours) => Of(hours, outward: true);

    /// <summary>The slots that lie wholly inside the hours.</summary>
    public static Stretch? Inside(DayHours hours) => Of(hours, outward: false);

    private static Stretch? Of(DayHours hours, bool outward)
    {
        if (Of(hours.Day) is not { } day)
        {
            return null;
        }

        var from = MinutesOf(hours.From);
        var to = MinutesOf(hours.To);
        var first = outward ? Floor(from) : Floor(from + Minutes - 1);
        var end = outward ? Floor(to + Minutes - 1) : Floor(to);
        return end > first ? new(day, first, end) : null;
    }

    private static int MinutesOf(TimeOnly time) => (time.Hour * 60) + time.Minute - (First.Hour * 60);

    private static int Floor(int minutes) => Math.Clamp((int)Math.Floor(minutes / (double)Minutes), 0, Offer.Slots);
}
