using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;

namespace Footbridge.Sessions.Meetings;

/// <summary>One meeting of a group that somebody opened. Title, room and planned times are kept as they were that day, so that a later
/// change of the timetable doesn't rewrite the past.</summary>
internal sealed class GroupSession : IProgramOwned, IVersioned
{
    /// <summary>Longest topic.</summary>
    public const int TopicLength = 200;

    /// <summary>Longest shared text.</summary>
    public const int TextLength = 8000;

    public required SessionId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; } = 1;

    public required GroupId Group { get; init; }

    public required DateOnly On { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    public string? RoomName { get; init; }

    public required bool Telehealth { get; init; }

    public required TimeOnly PlannedStart { get; init; }

    public required int PlannedMinutes { get; init; }

    /// <summary>Who led it: the one on the timetable until somebody says otherwise.</summary>
    public required UserId Facilitator { get; set; }

    public UserId? CoFacilitator { get; set; }

    /// <summary>Whoever led it beside those two.</summary>
    public List<Guid> AlsoLedBy { get; private set; } = [];

    /// <summary>Everybody who led it beside the facilitator.</summary>
    public IReadOnlyList<UserId> CoLeaders =>
        [
            .. (CoFacilitator is { } second ? new[] { second } : [])
                .Concat(AlsoLedBy.Select(id => new UserId(id)))
                .Where(id => id != Facilitator)
                .Distinct(),
        ];

    public UserId? OpenedBy { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public TimeOnly Start { get; private set; }

    /// <summary>End; while the session runs, when it should end.</summary>
    public TimeOnly End { get; private set; }

    public TimeOnly? BreakFrom { get; private set; }

    public int BreakMinutes { get; private set; }

    public string Topic { get; private set; } = "";

    /// <summary>What was done in the group, the same words in each attendee's note.</summary>
    public string SharedText { get; private set; } = "";

    public SessionState State { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public DateTimeOffset? SignedAt { get; private set; }

    public UserId? SignedBy { get; private set; }

    public SessionTimes Times => new(Start, End, BreakFrom, BreakMinutes);

    /// <summary>Makes the session from the meeting on the timetable.</summary>
    public static GroupSession Open(SessionId id, GroupMeeting meeting, UserId? by, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Group = meeting.Group,
            On = meeting.On,
            Title = meeting.Title,
            Kind = meeting.Kind,
            RoomName = meeting.RoomName,
            Telehealth = meeting.Telehealth,
            PlannedStart = meeting.Start,
            PlannedMinutes = meeting.Minutes,
            Facilitator = meeting.Facilitator,
            OpenedBy = by,
            OpenedAt = at,
            Start = meeting.Start,
            End = meeting.End,
        };

    /// <summary>Whether somebody led it, alone or beside others.</summary>
    public bool IsLedBy(UserId user) => user == Facilitator || CoLeaders.Contains(user);

    /// <summary>A signed session doesn't change; an addendum says what must be said.</summary>
    public Problem? IfSigned() => State == SessionState.Signed ? Problem.Conflict("sessions.session.signed-already") : null;

    /// <summary>Arrivals and departures are taken while the session runs; afterwards its page corrects them.</summary>
    public Problem? IfNotOpen() =>
        State switch
        {
            SessionState.Open => null,
            SessionState.Finished => Problem.Conflict("sessions.session.finished-correct-there"),
            _ => IfSigned(),
        };

    /// <summary>Writes topic and shared text.</summary>
    public Outcome<Done> Write(string topic, string text)
    {
        if (IfSigned() is { } signed)
        {
            return signed;
        }

        if (topic.Length > TopicLength)
        {
            return Problem.Invalid("core.too-long", nameof(Topic), $"{TopicLength}");
        }

        if (text.Length > TextLength)
        {
            return Problem.Invalid("core.too-long", "Text", $"{TextLength}");
        }

        Topic = topic;
        SharedText = text;
        return Done.Value;
    }

    /// <summary>Says when it really ran.</summary>
    public Outcome<Done> Retime(SessionTimes times)
    {
        if ((IfSigned() ?? times.Fault()) is { } problem)
        {
            return problem;
        }

        (Start, End, BreakFrom, BreakMinutes) = (
            times.Start,
            times.End,
            times.BreakMinutes > 0 ? times.BreakFrom : null,
            times.BreakMinutes
        );
        return Done.Value;
    }

    /// <summary>Says who led it.</summary>
    public void Lead(UserId facilitator, IReadOnlyList<UserId> others)
    {
        var rest = others.Where(o => o != facilitator).Distinct().ToList();
        Facilitator = facilitator;
        CoFacilitator = rest.Count > 0 ? rest[0] : null;
        var also = rest.Skip(1).Select(o => o.Value).ToList();
        if (!also.SequenceEqual(AlsoLedBy))
        {
            AlsoLedBy = also;
        }
    }

    /// <summary>Ends it. May happen on a later day.</summary>
    public Outcome<Done> Finish(DateTimeOffset at)
    {
        if (State == SessionState.Finished)
        {
            return Problem.Conflict("sessions.session.finished-already");
        }

        if (IfSigned() is { } signed)
        {
            return signed;
        }

        State = SessionState.Finished;
        FinishedAt = at;
        return Done.Value;
    }

    /// <summary>Closes it for good.</summary>
    public Outcome<Done> Sign(UserId? by, DateTimeOffset at)
    {
        if (State == SessionState.Open)
        {
            return Problem.Rule("sessions.session.finish-first");
        }

        if (IfSigned() is { } signed)
        {
            return signed;
        }

        if (by is { } signer && !IsLedBy(signer))
        {
            return Problem.Rule("sessions.sign.not-the-facilitator");
        }

        (State, SignedAt, SignedBy) = (SessionState.Signed, at, by);
        return Done.Value;
    }

    /// <summary>All its notes were sent back: it can be corrected and must be signed anew.</summary>
    public void Reopen() => (State, SignedAt, SignedBy) = (SessionState.Finished, null, null);
}
