using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes.Content;

namespace Footbridge.Sessions.Meetings;

/// <summary>One client's attendance at one session.</summary>
internal sealed class SessionAttendance : IProgramOwned, IVersioned
{
    /// <summary>Longest reason for not coming.</summary>
    public const int ReasonLength = 200;

    /// <summary>Longest place.</summary>
    public const int LocationLength = 200;

    public required SessionId Session { get; init; }

    public required ClientId Client { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>The session's day, here too so that a client's minutes of a week are one sum.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Whether the person was not on the roster when the session was opened.</summary>
    public bool WalkIn { get; init; }

    public Attendance State { get; private set; }

    public TimeOnly? ArrivedAt { get; private set; }

    public TimeOnly? LeftAt { get; private set; }

    /// <summary>Minutes of service; known once the person left or the session was finished.</summary>
    public int Minutes { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>For a meeting by video: where the person was, as they said.</summary>
    public string Location { get; private set; } = "";

    /// <summary>Whether the person agreed to meet by video.</summary>
    public bool RemoteConsent { get; private set; }

    /// <summary>Whether the person was there at all.</summary>
    public bool WasThere => State is Attendance.Present or Attendance.Left;

    /// <summary>Somebody expected to come.</summary>
    public static SessionAttendance Expect(GroupSession session, ClientId client, bool walkIn = false) =>
        new()
        {
            Session = session.Id,
            Client = client,
            On = session.On,
            WalkIn = walkIn,
        };

    /// <summary>The person came. Who was marked as not coming may still come late.</summary>
    public Outcome<Done> Arrive(TimeOnly at)
    {
        if (State == Attendance.Present)
        {
            return Problem.Conflict("sessions.attendance.here-already", $"{ArrivedAt:HH\\:mm}");
        }

        if (State == Attendance.Left)
        {
            return Problem.Conflict("sessions.attendance.left-already", $"{LeftAt:HH\\:mm}");
        }

        (State, ArrivedAt, LeftAt, Reason) = (Attendance.Present, at, null, null);
        return Done.Value;
    }

    /// <summary>The person left before the end.</summary>
    public Outcome<Done> Leave(TimeOnly at, SessionTimes times)
    {
        if (State == Attendance.Left)
        {
            return Problem.Conflict("sessions.attendance.left-already", $"{LeftAt:HH\\:mm}");
        }

        if (State != Attendance.Present || ArrivedAt is not { } arrived)
        {
            return Problem.Rule("sessions.attendance.not-here");
        }

        if (at <= arrived)
        {
            return Problem.Invalid("sessions.attendance.left-before-arrival", nameof(LeftAt));
        }

        (State, LeftAt, Minutes) = (Attendance.Left, at, times.MinutesOf(arrived, at));
        return Done.Value;
    }

    /// <summary>The person did not come and gave no word.</summary>
    public Outcome<Done> Miss() => StayAway(Attendance.Missed, null);

    /// <summary>The person did not come and said so.</summary>
    public Outcome<Done> Excuse(string? reason) => StayAway(Attendance.Excused, reason);

    /// <summary>The person said beforehand that they cannot come. What somebody on staff marked stays.</summary>
    public void Hear(ToldWord word)
    {
        if (word.CannotCome && State == Attendance.Expected)
        {
            Excuse(word.Words.Length == 0 ? null : word.Words[..Math.Min(word.Words.Length, ReasonLength)]);
        }
    }

    /// <summary>The person will come after all.</summary>
    public void ExpectAgain()
    {
        if (State == Attendance.Excused)
        {
            (State, Reason) = (Attendance.Expected, null);
        }
    }

    private Outcome<Done> StayAway(Attendance state, string? reason)
    {
        if (WasThere)
        {
            return Problem.Conflict("sessions.attendance.was-here", $"{ArrivedAt:HH\\:mm}");
        }

        if (State == state && Reason == reason)
        {
            return Problem.Conflict("sessions.attendance.marked-already");
        }

        (State, Reason) = (state, reason);
        return Done.Value;
    }

    /// <summary>Sets all of it as the facilitator has it on the page; allowed until the session is signed.</summary>
    public Outcome<Done> Correct(AttendanceMark mark, GroupSession session)
    {
        if (mark.Reason is { Length: > ReasonLength })
        {
            return Problem.Invalid("core.too-long", nameof(Reason), $"{ReasonLength}");
        }

        if (mark.State is Attendance.Missed or Attendance.Excused)
        {
            var reason = mark.State == Attendance.Excused ? mark.Reason : null;
            (State, ArrivedAt, LeftAt, Minutes, Reason) = (mark.State, null, null, 0, reason);
            return Done.Value;
        }

        if (mark.State == Attendance.Expected)
        {
            // Nobody un-decides a finished session; before that, a mark set by mistake can be taken back.
            if (session.State == SessionState.Open)
            {
                (State, ArrivedAt, LeftAt, Minutes, Reason) = (Attendance.Expected, null, null, 0, null);
            }

            return Done.Value;
        }

        return Correct(mark.ArrivedAt ?? session.Start, mark.LeftAt, session);
    }

    /// <summary>Writes down where the person was and that they agreed to meet by video.</summary>
    public Outcome<Done> Place(RemoteMark mark)
    {
        if (mark.Location.Length > LocationLength)
        {
            return Problem.Invalid("core.too-long", nameof(Location), $"{LocationLength}");
        }

        (Location, RemoteConsent) = (mark.Location.Trim(), mark.Consent);
        return Done.Value;
    }

    /// <summary>What a note says beside its text, with where the person was; null when there is nothing.</summary>
    public NoteDetails? DetailsWith(NoteDetails details, bool remote)
    {
        var all = remote ? details with { Remote = true, Location = Location, RemoteConsent = RemoteConsent } : details;
        return all.ToJson().Length == 0 ? null : all;
    }

    private Outcome<Done> Correct(TimeOnly arrived, TimeOnly? left, GroupSession session)
    {
        if (arrived >= session.End)
        {
            return Problem.Invalid("sessions.attendance.arrived-after-end", nameof(ArrivedAt));
        }

        if (left <= arrived)
        {
            return Problem.Invalid("sessions.attendance.left-before-arrival", nameof(LeftAt));
        }

        // Who stays to the end has no time of leaving of their own until the session is finished.
        var early = left is { } at && at < session.End ? left : null;
        (State, ArrivedAt, LeftAt, Reason) = (early is null ? Attendance.Present : Attendance.Left, arrived, early, null);
        Minutes = early is { } gone ? session.Times.MinutesOf(arrived, gone) : 0;
        if (session.State == SessionState.Finished)
        {
            Close(session.Times);
        }

        return Done.Value;
    }

    /// <summary>Decides what is still open when the session ends.</summary>
    /// <returns>Whether the person is thereby, and newly, marked as missed.</returns>
    public bool Close(SessionTimes times)
    {
        if (State == Attendance.Expected)
        {
            State = Attendance.Missed;
            return true;
        }

        if (WasThere && ArrivedAt is { } arrived)
        {
            // Who stayed leaves at the end, also when the end is corrected later.
            LeftAt = State == Attendance.Left && LeftAt < times.End ? LeftAt : times.End;
            State = LeftAt < times.End ? Attendance.Left : Attendance.Present;
            Minutes = times.MinutesOf(arrived, LeftAt.Value);
        }

        return false;
    }
}

/// <summary>Attendance as it stands on the page.</summary>
/// <param name="State">Present also for who left early: the time of leaving says so.</param>
/// <param name="ArrivedAt">When the person came.</param>
/// <param name="LeftAt">When the person left, or null when they stayed to the end.</param>
/// <param name="Reason">What the person said when they could not come.</param>
internal sealed record AttendanceMark(
    Attendance State,
    TimeOnly? ArrivedAt = null,
    TimeOnly? LeftAt = null,
    string? Reason = null
);

/// <summary>Where a person was for a meeting by video.</summary>
/// <param name="Location">As the person said.</param>
/// <param name="Consent">Whether the person agreed to meet by video.</param>
internal sealed record RemoteMark(string Location, bool Consent);
