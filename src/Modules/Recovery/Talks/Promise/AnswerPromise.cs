using Footbridge.Kernel;
using Footbridge.Recovery.Help;

namespace Footbridge.Recovery.Talks;

/// <summary>By when the team answers a message: so many working hours after it came, counted only while the office is open. Pure.</summary>
internal static class AnswerPromise
{
    /// <summary>Hours that are promised until a program says otherwise: one day of work. A shorter promise is easily broken, and a broken one
    /// is worse than a long one.</summary>
    public const int UsualHours = 8;

    public const int LeastHours = 1;

    /// <summary>One working week.</summary>
    public const int MostHours = 40;

    /// <summary>By when a message is answered.</summary>
    /// <param name="calendar">The program's clocks.</param>
    /// <param name="sent">When it came.</param>
    /// <param name="hours">Working hours that are promised.</param>
    public static DateTimeOffset By(ProgramCalendar calendar, DateTimeOffset sent, int hours)
    {
        var left = TimeSpan.FromHours(hours);
        var day = calendar.DayOf(sent);
        while (true)
        {
            if (CallHours.IsWorkday(day))
            {
                // As instants: a day on which the clocks change is shorter or longer.
                var opens = calendar.Resolve(day, CallHours.Opens).Instant;
                var closes = calendar.Resolve(day, CallHours.Closes).Instant;
                var from = sent > opens ? sent : opens;
                if (from + left <= closes)
                {
                    return from + left;
                }

                left -= from < closes ? closes - from : TimeSpan.Zero;
            }

            day = day.AddDays(1);
        }
    }

    /// <summary>Whether the office reads messages at an instant, and if not, the day on which it does next.</summary>
    public static CallBack ReadAt(ProgramCalendar calendar, DateTimeOffset at) =>
        CallHours.After(calendar.DayOf(at), calendar.TimeOf(at));
}
