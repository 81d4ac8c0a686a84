using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Board;

/// <summary>All sessions of a day with their counts. No client is named.</summary>
[Requires(SessionPermissions.Board)]
internal sealed class TodayBoard(
    FootbridgeDb db,
    ITimetable timetable,
    IAttendance attendance,
    IStaff staff,
    ProgramCalendar calendar
) : IQuery<TodayBoard.Input, TodayBoard.Day>
{
    /// <summary>Which day.</summary>
    /// <param name="On">The day; today when not said.</param>
    public sealed record Input(DateOnly? On);

    /// <summary>A day on the board.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Today">Today.</param>
    /// <param name="Lines">The sessions, by start.</param>
    /// <param name="Unsigned">Sessions up to today that are opened and not signed.</param>
    public sealed record Day(DateOnly On, DateOnly Today, IReadOnlyList<Line> Lines, int Unsigned)
    {
        /// <summary>Meetings of that day that were cancelled.</summary>
        public IReadOnlyList<Off> Cancelled { get; init; } = [];
    }

    /// <summary>A meeting that does not take place.</summary>
    public sealed record Off(string Title, TimeOnly Start, string Reason);

    /// <summary>A session on the board.</summary>
    public sealed record Line
    {
        public required GroupId Group { get; init; }
        public required string Title { get; init; }
        public required string Kind { get; init; }
        public required TimeOnly Start { get; init; }
        public required int Minutes { get; init; }
        public string? Room { get; init; }
        public required bool Telehealth { get; init; }
        public required string Facilitator { get; init; }
        public required int Expected { get; init; }
        public int Arrived { get; init; }
        public int Missed { get; init; }
        public int Excused { get; init; }

        /// <summary>When it would start by the series, if the time differs.</summary>
        public TimeOnly? UsualStart { get; init; }

        /// <summary>Whether it is in another place than usual.</summary>
        public bool OtherPlace { get; init; }

        /// <summary>For whom somebody steps in.</summary>
        public string? StepsInFor { get; init; }

        /// <summary>How many come to this meeting only.</summary>
        public int Visitors { get; init; }

        /// <summary>Null while nobody has opened it.</summary>
        public SessionState? State { get; init; }

        /// <summary>Signed notes that wait for a co-signature.</summary>
        public int Waiting { get; init; }

        /// <summary>Notes that were sent back and are not signed anew.</summary>
        public int SentBack { get; init; }
    }

    public async Task<Outcome<Day>> HandleAsync(Input input, CancellationToken ct)
    {
        var on = input.On ?? calendar.Today;
        var states = await attendance.OnAsync(on, ct);
        var members = await timetable.MembersAsync(on, ct);
        var visits = (await timetable.VisitsOnAsync(on, ct)).ToLookup(v => v.Group);
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var planned = await timetable.PlannedOnAsync(on, ct);
        var lines = planned
            .Where(m => m.Turn?.CancelledBecause is null)
            .Select(m =>
                Of(m, states.GetValueOrDefault(m.Group), members.GetValueOrDefault(m.Group)?.Count ?? 0, names) with
                {
                    Visitors = visits[m.Group].Count(),
                }
            )
            .ToList();
        if (states.Keys.Except(lines.Select(l => l.Group)).ToList() is { Count: > 0 } gone)
        {
            lines.AddRange(await OffTheTimetableAsync(on, gone, states, names, ct));
        }

        lines = await WithNotesAsync(lines, states, ct);
        var unsigned = await db.Set<GroupSession>().CountAsync(s => s.State != SessionState.Signed && s.On <= calendar.Today, ct);
        return new Day(
            on,
            calendar.Today,
            [.. lines.OrderBy(l => l.Start).ThenBy(l => l.Title, StringComparer.Ordinal)],
            unsigned
        )
        {
            Cancelled =
            [
                .. planned
                    .Where(m => m.Turn?.CancelledBecause is not null)
                    .Select(m => new Off(m.Title, m.Start, m.Turn!.CancelledBecause!)),
            ],
        };
    }

    private async Task<List<Line>> WithNotesAsync(
        List<Line> lines,
        IReadOnlyDictionary<GroupId, MeetingState> states,
        CancellationToken ct
    )
    {
        var sessions = states.Values.Select(s => s.Session).OfType<SessionId>().ToList();
        var waiting = await CountAsync(db.Set<ClientNote>().WaitingForCosign(), sessions, ct);
        var sentBack = await CountAsync(db.Set<ClientNote>().SentBack(), sessions, ct);
        return lines.ConvertAll(l =>
            states.GetValueOrDefault(l.Group)?.Session is { } session
                ? l with
                {
                    Waiting = waiting.GetValueOrDefault(session),
                    SentBack = sentBack.GetValueOrDefault(session),
                }
                : l
        );
    }

    private static Task<Dictionary<SessionId, int>> CountAsync(
        IQueryable<ClientNote> notes,
        List<SessionId> sessions,
        CancellationToken ct
    ) =>
        notes
            .Where(n => n.Session != null && sessions.Contains(n.Session.Value))
            .GroupBy(n => n.Session!.Value)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(c => c.Key, c => c.Count, ct);

    // A group that was taken off the timetable keeps the sessions it had.
    private async Task<IEnumerable<Line>> OffTheTimetableAsync(
        DateOnly on,
        List<GroupId> groups,
        IReadOnlyDictionary<GroupId, MeetingState> states,
        Dictionary<UserId, string> names,
        CancellationToken ct
    )
    {
        var sessions = await db.Set<GroupSession>().Where(s => s.On == on && groups.Contains(s.Group)).ToListAsync(ct);
        return sessions.Select(s =>
            Of(
                new GroupMeeting(
                    s.Group,
                    s.On,
                    s.Title,
                    s.Kind,
                    "",
                    s.PlannedStart,
                    s.PlannedMinutes,
                    null,
                    s.RoomName,
                    s.Facilitator,
                    0,
                    s.Telehealth
                ),
                states[s.Group],
                0,
                names
            )
        );
    }

    private static Line Of(GroupMeeting meeting, MeetingState? state, int members, Dictionary<UserId, string> names) =>
        new()
        {
            Group = meeting.Group,
            Title = meeting.Title,
            Kind = meeting.Kind,
            Start = meeting.Start,
            Minutes = meeting.Minutes,
            Room = meeting.RoomName,
            Telehealth = meeting.Telehealth,
            Facilitator = names.GetValueOrDefault(meeting.Facilitator, ""),
            Expected = state?.Expected ?? members,
            Arrived = state?.Arrived ?? 0,
            Missed = state?.Missed ?? 0,
            Excused = state?.Excused ?? 0,
            UsualStart = meeting.Turn?.UsualStart,
            OtherPlace = meeting.Turn is { OtherPlace: true },
            StepsInFor = meeting.Turn?.UsualFacilitator is { } usual ? names.GetValueOrDefault(usual, "") : null,
            State = state switch
            {
                null => null,
                { Signed: true } => SessionState.Signed,
                { Finished: true } => SessionState.Finished,
                _ => SessionState.Open,
            },
        };
}
