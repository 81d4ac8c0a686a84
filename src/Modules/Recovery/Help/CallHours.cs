namespace Footbridge.Recovery.Help;

/// <summary>When somebody of the team calls back.</summary>
/// <param name="Open">Whether the office answers now.</param>
/// <param name="On">The day of the call.</param>
internal readonly record struct CallBack(bool Open, DateOnly On);

/// <summary>The hours in which the team promises to call back within the hour; outside of them the after-hours line answers.</summary>
internal static class CallHours
{
    public static readonly TimeOnly Opens = new(9, 0);
    public static readonly TimeOnly Closes = new(17, 0);

    /// <summary>When a call asked for at a local time is made.</summary>
    public static CallBack After(DateOnly day, TimeOnly time)
    {
        if (IsWorkday(day) && time < Closes)
        {
            return new(Open: time >= Opens, day);
        }

        var next = day.AddDays(1);
        while (!IsWorkday(next))
        {
            next = next.AddDays(1);
        }

        return new(Open: false, next);
    }

    /// <summary>Whether the office is open on a day.</summary>
    public static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
