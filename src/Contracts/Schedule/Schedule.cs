using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Contracts.Schedule;

/// <summary>A group that meets week after week.</summary>
public readonly record struct GroupId(Guid Value) : IEntityId<GroupId>
{
    /// <inheritdoc/>
    public static GroupId From(Guid value) => new(value);
}

/// <summary>A room at a site.</summary>
public readonly record struct RoomId(Guid Value) : IEntityId<RoomId>
{
    /// <inheritdoc/>
    public static RoomId From(Guid value) => new(value);
}

/// <summary>One meeting of a group on one day. The group and the day name it; no row exists until somebody opens the session.</summary>
/// <param name="Group">The group.</param>
/// <param name="On">Local day.</param>
/// <param name="Title">Title of the group.</param>
/// <param name="Kind">Kind code: <c>cbt</c>, <c>dbt</c>, <c>education</c>, <c>family</c>, <c>process</c>, <c>skills</c>, <c>relapse</c>.</param>
/// <param name="Track">Track code: <c>day</c>, <c>evening</c>, <c>telehealth</c>.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length in minutes.</param>
/// <param name="Site">Site, or null for telehealth.</param>
/// <param name="RoomName">Room as shown; for telehealth the words for it are the page's.</param>
/// <param name="Facilitator">Who leads it.</param>
/// <param name="Capacity">Seats.</param>
/// <param name="Telehealth">Whether it meets by video.</param>
public sealed record GroupMeeting(
    GroupId Group,
    DateOnly On,
    string Title,
    string Kind,
    string Track,
    TimeOnly Start,
    int Minutes,
    SiteId? Site,
    string? RoomName,
    UserId Facilitator,
    int Capacity,
    bool Telehealth
)
{
    /// <summary>Local end.</summary>
    public TimeOnly End => Start.AddMinutes(Minutes);

    /// <summary>What is different from the series on that day; null when nothing is.</summary>
    public MeetingTurn? Turn { get; init; }

    /// <summary>Whether it is where another meeting is: in the same room, or both by video.</summary>
    public bool IsAtPlaceOf(GroupMeeting other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Site == other.Site && RoomName == other.RoomName;
    }
}

/// <summary>A group as a place in somebody's week.</summary>
/// <param name="Group">The group.</param>
/// <param name="Title">Title.</param>
/// <param name="Day">Weekday.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Place">Room and site in one line, or null for video.</param>
/// <param name="Facilitator">Name of who leads it.</param>
public sealed record WeekGroup(
    GroupId Group,
    string Title,
    DayOfWeek Day,
    TimeOnly Start,
    int Minutes,
    string? Place,
    string Facilitator
);

/// <summary>A client's week from a day on, and what could be added to it.</summary>
/// <param name="Held">Groups the client belongs to.</param>
/// <param name="Fitting">Groups that nothing stands in the way of.</param>
public sealed record WeekOptions(IReadOnlyList<WeekGroup> Held, IReadOnlyList<WeekGroup> Fitting);

/// <summary>Changes a client's week as part of something larger. Runs in the caller's scope and transaction.</summary>
public interface IWeekPlans
{
    /// <summary>The week from a day on.</summary>
    Task<WeekOptions> OptionsAsync(ClientId client, DateOnly from, CancellationToken ct);

    /// <summary>Ends some belongings and begins others from a day on. Rosters before that day stay as they were.</summary>
    Task<Outcome<Done>> ChangeAsync(
        ClientId client,
        DateOnly from,
        IReadOnlyCollection<GroupId> leave,
        IReadOnlyCollection<GroupId> join,
        CancellationToken ct
    );
}

/// <summary>How one meeting differs from its series. The series keeps its own time, place and facilitator.</summary>
/// <param name="UsualStart">When it would start, if the time differs.</param>
/// <param name="OtherPlace">Whether it meets elsewhere.</param>
/// <param name="UsualFacilitator">Who leads it otherwise, if somebody steps in.</param>
/// <param name="CancelledBecause">Why it does not take place, if it does not.</param>
public sealed record MeetingTurn(
    TimeOnly? UsualStart,
    bool OtherPlace,
    UserId? UsualFacilitator,
    string? CancelledBecause = null
);

/// <summary>Somebody who comes to one meeting without belonging to the group.</summary>
/// <param name="Group">The group they visit.</param>
/// <param name="Client">Who comes.</param>
/// <param name="MissedOn">Day of the meeting they make up for; null for a guest.</param>
public sealed record MeetingVisit(GroupId Group, ClientId Client, DateOnly? MissedOn);

/// <summary>A session with a client and their family.</summary>
/// <param name="On">Local day.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Video">Whether it is by video.</param>
public sealed record FamilySession(DateOnly On, TimeOnly Start, int Minutes, bool Video);

/// <summary>Family sessions for other modules. Runs in the caller's scope.</summary>
public interface IFamilySessions
{
    /// <summary>A client's next one that takes place and has not ended; null when none is planned in the next four weeks.</summary>
    Task<FamilySession?> NextAsync(ClientId client, CancellationToken ct);
}

/// <summary>Clients who must not meet. Runs in the caller's scope.</summary>
public interface IKeptApart
{
    /// <summary>Why a client must not sit with some others; null when nothing stands against it. Who the other is, and that it is for this,
    /// is told only to a caller who may see the list of pairs; to everybody else the answer is the same as for any seat that needs a word
    /// first.</summary>
    /// <param name="client">Who comes.</param>
    /// <param name="others">Who is there.</param>
    /// <param name="ct">Stops it.</param>
    Task<Problem?> RefusalAsync(ClientId client, IReadOnlyCollection<ClientId> others, CancellationToken ct);
}

/// <summary>A client will come to one meeting of a group they do not belong to.</summary>
public sealed record VisitArranged(GroupId Group, DateOnly On, ClientId Client) : IEvent;

/// <summary>The weekly timetable. Runs in the caller's scope.</summary>
public interface ITimetable
{
    /// <summary>All meetings of a day, by start.</summary>
    Task<IReadOnlyList<GroupMeeting>> OnAsync(DateOnly day, CancellationToken ct);

    /// <summary>The meeting of a group on a day, or null when it does not meet.</summary>
    Task<GroupMeeting?> FindAsync(GroupId group, DateOnly day, CancellationToken ct);

    /// <summary>All meetings of a day, by start, with those that were cancelled: these have the reason in
    /// <see cref="GroupMeeting.Turn"/>.</summary>
    Task<IReadOnlyList<GroupMeeting>> PlannedOnAsync(DateOnly day, CancellationToken ct);

    /// <summary>Who visits a meeting of a day: guests, and those who make up for a missed one.</summary>
    Task<IReadOnlyList<MeetingVisit>> VisitsOnAsync(DateOnly day, CancellationToken ct);

    /// <summary>What clients said of the meetings of a day: that they will be late, or cannot come.</summary>
    Task<IReadOnlyList<ToldWord>> WordsOnAsync(DateOnly day, CancellationToken ct);

    /// <summary>Who is on a group's roster on a day: who belongs to it, and who visits that day.</summary>
    Task<IReadOnlyList<ClientId>> MembersAsync(GroupId group, DateOnly day, CancellationToken ct);

    /// <summary>Members of several groups on a day at once.</summary>
    Task<IReadOnlyDictionary<GroupId, IReadOnlyList<ClientId>>> MembersAsync(DateOnly day, CancellationToken ct);

    /// <summary>Clients whom a member of staff sees, as of a day: those of their own groups, of groups they step in for that day, and those
    /// with whom they hold individual or family sessions.</summary>
    Task<IReadOnlySet<ClientId>> LedByAsync(UserId facilitator, DateOnly day, CancellationToken ct);

    /// <summary>A client's meetings in a period, by day and start.</summary>
    Task<IReadOnlyList<GroupMeeting>> OfClientAsync(ClientId client, Period period, CancellationToken ct);
}
