namespace Footbridge.Schedule;

/// <summary>What the module's slices ask for.</summary>
public static class SchedulePermissions
{
    /// <summary>See groups, seats and rosters.</summary>
    public const string ReadGroups = "schedule.group.read";

    /// <summary>Plan and change groups.</summary>
    public const string ManageGroups = "schedule.group.manage";

    /// <summary>Cancel a meeting of a group, or take that back.</summary>
    public const string CancelMeetings = "schedule.meeting.cancel";

    /// <summary>See and change rooms.</summary>
    public const string ManageRooms = "schedule.room.manage";

    /// <summary>See a client's coming sessions and hours.</summary>
    public const string ReadWeek = "schedule.week.read";

    /// <summary>See a client's whole week with the groups that would fit.</summary>
    public const string PlanWeek = "schedule.week.plan";

    /// <summary>Add a client to groups and take them out.</summary>
    public const string Assign = "schedule.week.assign";

    /// <summary>See when a client can come.</summary>
    public const string ReadAvailability = "schedule.availability.read";

    /// <summary>Write down when a client can come.</summary>
    public const string SaveAvailability = "schedule.availability.save";

    /// <summary>Keep a private calendar link of one's own meetings.</summary>
    public const string OwnFeed = "schedule.feed.own";

    /// <summary>Say that one will be late or cannot come, and choose a meeting to make up for it.</summary>
    public const string SayForOneself = "schedule.word.say";
}
