using Footbridge.Contracts.Schedule;

namespace Footbridge.Schedule.Meetings.Notices;

/// <summary>When the meeting is that clients are told of.</summary>
/// <param name="On">Day of the meeting, or the day from which a new hour counts.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
public readonly record struct NoticeHour(DateOnly On, TimeOnly Start, int Minutes)
{
    /// <summary>Local end.</summary>
    public TimeOnly End => Start.AddMinutes(Minutes);

    /// <summary>The hour of a meeting.</summary>
    public static NoticeHour Of(GroupMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new(meeting.On, meeting.Start, meeting.Minutes);
    }

    /// <summary>What clients are told of when a meeting comes to be at this hour: of its time as soon as its start or its length is
    /// another, and of its place as well where that is another too.</summary>
    /// <param name="before">The hour until now.</param>
    /// <param name="elsewhere">Whether it comes to be in another place.</param>
    public NoticeKind KindAfter(NoticeHour before, bool elsewhere) =>
        (this == before, elsewhere) switch
        {
            (true, _) => NoticeKind.Elsewhere,
            (false, true) => NoticeKind.MovedElsewhere,
            _ => NoticeKind.Moved,
        };
}
