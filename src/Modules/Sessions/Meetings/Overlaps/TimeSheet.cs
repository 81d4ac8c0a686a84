using Footbridge.Kernel;

namespace Footbridge.Sessions.Meetings.Overlaps;

/// <summary>Time of service of one person, in minutes since the first day of the calendar, so that it may run past midnight.</summary>
/// <param name="Client">The person.</param>
/// <param name="From">First minute.</param>
/// <param name="Until">The minute after the last.</param>
/// <param name="Title">What it was: the title of a group; empty for an individual note.</param>
internal sealed record TimeSpent(ClientId Client, long From, long Until, string Title)
{
    /// <summary>Between two times of a day.</summary>
    public static TimeSpent On(ClientId client, DateOnly day, TimeOnly from, TimeOnly until, string title) =>
        new(client, At(day, from), At(day, until), title);

    /// <summary>Minutes from a time of a day on.</summary>
    public static TimeSpent For(ClientId client, DateOnly day, TimeOnly from, int minutes, string title) =>
        new(client, At(day, from), At(day, from) + minutes, title);

    public TimeOnly Begins => new((int)(From % 1440 / 60), (int)(From % 60));

    public TimeOnly Ends => new((int)(Until % 1440 / 60), (int)(Until % 60));

    private static long At(DateOnly day, TimeOnly time) => (day.DayNumber * 1440L) + (time.Hour * 60) + time.Minute;
}

/// <summary>Nobody is in two places: the same minute of a person counts once. Pure.</summary>
internal static class TimeSheet
{
    /// <summary>The first time already written down that shares a minute with a new one, or null.</summary>
    public static TimeSpent? Clash(IEnumerable<TimeSpent> written, TimeSpent next) =>
        next.Until <= next.From
            ? null
            : written
                .Where(w => w.Client == next.Client && w.Until > w.From && w.From < next.Until && next.From < w.Until)
                .MinBy(w => w.From);
}
