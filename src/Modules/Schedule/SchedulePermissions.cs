namespace Footbridge.Schedule;

/// <summary>What the module's slices ask for.</summary>
public static class SchedulePermissions
{
    /// <summary>See groups, seats and rosters.</summary>
    public const string ReadGroups = "schedule.group.read";

    /// <summary>Plan and change groups.</summary>
    public const string ManageGroups = "schedule.group.manage";

    /// <summary>Have the whole week planned, compare it with what is, and publish it.</summary>
    public const string PlanSeason = "schedule.season.plan";

    /// <summary>Cancel a meeting of a group, or take that back.</summary>
    public const string CancelMeetings = "schedule.meeting.cancel";

    /// <summary>See and change rooms.</summary>
    public const string ManageRooms = "schedule.room.manage";

    /// <summary>See one's own working hours; those who manage hours see everybody's.</summary>
    public const string ReadHours = "schedule.hours.read";

    /// <summary>Change when staff work, when they are away, and when places are open.</summary>
    public const string ManageHours = "schedule.hours.manage";

    /// <summary>See a client's coming sessions and hours.</summary>
    public const string ReadWeek = "schedule.week.read";

    /// <summary>See a client's whole week with the groups that would fit.</summary>
    public const string PlanWeek = "schedule.week.plan";

    /// <summary>Add a client to groups and take them out.</summary>
    public const string Assign = "schedule.week.assign";

    /// <summary>See and change who must be kept apart.</summary>
    public const string KeepApart = "schedule.apart.manage";

    /// <summary>See when a client can come.</summary>
    public const string ReadAvailability = "schedule.availability.read";

    /// <summary>Write down when a client can come.</summary>
    public const string SaveAvailability = "schedule.availability.save";

    /// <summary>Keep a private calendar link of one's own meetings.</summary>
    public const string OwnFeed = "schedule.feed.own";

    /// <summary>Say that one will be late or cannot come, and choose a meeting to make up for it.</summary>
    public const string SayForOneself = "schedule.word.say";
}
