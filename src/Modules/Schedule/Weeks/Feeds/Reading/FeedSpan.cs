using Footbridge.Kernel;

namespace Footbridge.Schedule.Feeds;

/// <summary>Which days a calendar link tells one by one. A series without an end goes on beyond them.</summary>
internal sealed class FeedSpan(ProgramCalendar calendar)
{
    /// <summary>From the beginning of last year, so that a series begins on the same day each time it is read, to beyond what is changed
    /// ahead of time.</summary>
    public Period Period => new(new(calendar.Today.Year - 1, 1, 1), calendar.Today.AddDays(400));

    /// <summary>IANA name of the program's time zone.</summary>
    public string Zone => calendar.Zone.Id;
}
