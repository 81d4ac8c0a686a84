namespace Footbridge.Recovery.Reminders;

/// <summary>What is due to be said at a time of day. Pure.</summary>
internal static class ReminderRules
{
    /// <summary>From this hour on people are told of the next day; who wants no messages in the evening gets them in the hours they named.</summary>
    public static readonly TimeOnly Evening = new(17, 0);

    // A reminder that comes late is worse than none: the program may have stood still.
    private static readonly TimeSpan Lateness = TimeSpan.FromHours(2);

    /// <summary>Whether to tell of tomorrow's first meeting.</summary>
    /// <param name="wish">What the client wants; null when they never said.</param>
    /// <param name="tomorrow">The next day.</param>
    /// <param name="now">Local time of day.</param>
    public static bool TellsOfMeetings(ReminderWish? wish, DateOnly tomorrow, TimeOnly now) =>
        now >= Evening && (wish is null || (wish.Meetings && wish.ToldOfMeetings != tomorrow));

    /// <summary>Whether to tell of the check-in.</summary>
    /// <param name="wish">What the client wants.</param>
    /// <param name="today">The day.</param>
    /// <param name="now">Local time of day.</param>
    /// <param name="checkedInOn">Day of the last check-in.</param>
    public static bool TellsOfCheckIn(ReminderWish wish, DateOnly today, TimeOnly now, DateOnly? checkedInOn) =>
        wish.CheckInAt is { } at && now >= at && now - at < Lateness && wish.ToldOfCheckIn != today && checkedInOn != today;
}
