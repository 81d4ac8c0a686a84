using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Contracts.Sessions;

/// <summary>A group session that was opened.</summary>
public readonly record struct SessionId(Guid Value) : IEntityId<SessionId>
{
    /// <inheritdoc/>
    public static SessionId From(Guid value) => new(value);
}

/// <summary>How one client's attendance at one session stands.</summary>
public enum Attendance
{
    /// <summary>Not yet here.</summary>
    Expected,

    /// <summary>Here.</summary>
    Present,

    /// <summary>Was here and left.</summary>
    Left,

    /// <summary>Did not come and gave no word.</summary>
    Missed,

    /// <summary>Did not come and said so.</summary>
    Excused,
}

/// <summary>State of a meeting for the today board.</summary>
/// <param name="Group">The group.</param>
/// <param name="Session">The session once opened.</param>
/// <param name="Expected">Clients on the roster.</param>
/// <param name="Arrived">Clients who came.</param>
/// <param name="Missed">Clients marked as missed.</param>
/// <param name="Excused">Clients who said they cannot come.</param>
/// <param name="Finished">Whether the session is finished.</param>
/// <param name="Signed">Whether the notes are signed.</param>
public sealed record MeetingState(
    GroupId Group,
    SessionId? Session,
    int Expected,
    int Arrived,
    int Missed,
    int Excused,
    bool Finished,
    bool Signed
);

/// <summary>Group sessions of a period, counted.</summary>
/// <param name="Attended">Sessions the client came to.</param>
/// <param name="Missed">Sessions missed without a word.</param>
/// <param name="Excused">Sessions the client said they cannot come to.</param>
/// <param name="MissedInARow">Sessions missed in a row up to the end of the period; excused ones neither count nor break the row.</param>
/// <param name="RowSince">Day of the first of them.</param>
public sealed record AttendanceTally(int Attended, int Missed, int Excused, int MissedInARow, DateOnly? RowSince)
{
    /// <summary>Sessions the client was expected at.</summary>
    public int Expected => Attended + Missed + Excused;
}

/// <summary>A meeting that a client was expected at and did not come to.</summary>
/// <param name="Group">The group.</param>
/// <param name="On">Local day.</param>
/// <param name="Title">Title of the group that day.</param>
/// <param name="Excused">Whether the client said so beforehand.</param>
public sealed record MissedMeeting(GroupId Group, DateOnly On, string Title, bool Excused);

/// <summary>Topics of meetings. Runs in the caller's scope and transaction.</summary>
public interface ISessionTopics
{
    /// <summary>Writes the topic of a meeting where nobody wrote one; nothing happens while it is not opened. A signed one refuses.</summary>
    Task<Outcome<Done>> OfferAsync(GroupId group, DateOnly on, string topic, CancellationToken ct);
}

/// <summary>A client's attendance at one session.</summary>
/// <param name="Session">The session.</param>
/// <param name="Group">Whose meeting it was.</param>
/// <param name="Client">The client.</param>
/// <param name="On">Local day.</param>
/// <param name="State">How it stands.</param>
public sealed record AttendedSession(SessionId Session, GroupId Group, ClientId Client, DateOnly On, Attendance State)
{
    /// <summary>Whether the client was there at all.</summary>
    public bool WasThere => State is Attendance.Present or Attendance.Left;
}

/// <summary>Attendance. Runs in the caller's scope.</summary>
public interface IAttendance
{
    /// <summary>A client's group sessions of a period. The row of missed ones may have begun before it.</summary>
    Task<AttendanceTally> TallyAsync(ClientId client, Period period, CancellationToken ct);

    /// <summary>Minutes a client attended in a period: arrive to leave, face to face or by video, breaks not counted.</summary>
    Task<int> MinutesAsync(ClientId client, Period period, CancellationToken ct);

    /// <summary>Meetings a client missed in a period, the latest first.</summary>
    Task<IReadOnlyList<MissedMeeting>> MissedAsync(ClientId client, Period period, CancellationToken ct);

    /// <summary>Sessions since a day at which clients were expected, oldest first; of some clients, or of all when null.</summary>
    Task<IReadOnlyList<AttendedSession>> SinceAsync(DateOnly since, IReadOnlyCollection<ClientId>? clients, CancellationToken ct);

    /// <summary>State of the meetings opened on a day, by group.</summary>
    Task<IReadOnlyDictionary<GroupId, MeetingState>> OnAsync(DateOnly day, CancellationToken ct);
}

/// <summary>A client did not come to a session and gave no word.</summary>
public sealed record SessionMissed(SessionId Session, ClientId Client, DateOnly On, string Title) : IEvent;

/// <summary>A writer of a signed note saw a risk.</summary>
/// <param name="Session">The group session, or null when it was seen outside a group.</param>
/// <param name="Client">The client.</param>
/// <param name="On">Local day.</param>
/// <param name="Level"><c>watch</c> or <c>urgent</c>.</param>
public sealed record RiskNoted(SessionId? Session, ClientId Client, DateOnly On, string Level) : IEvent;

/// <summary>Checks every signature of the program. Runs in the caller's scope.</summary>
public interface ISignatureCheck
{
    /// <summary>Reads all signed notes and says which are not as they were signed.</summary>
    Task<SignatureVerdict> VerifyAsync(CancellationToken ct);
}

/// <summary>What a check of the signatures finds.</summary>
/// <param name="Notes">Notes that were signed at least once.</param>
/// <param name="Signatures">Signatures under them, addenda included.</param>
/// <param name="Faults">Ids of notes that are not as they were signed.</param>
public sealed record SignatureVerdict(int Notes, int Signatures, IReadOnlyList<Guid> Faults);
