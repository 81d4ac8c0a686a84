using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>Why a client was not at a meeting.</summary>
internal enum MissedBecause
{
    /// <summary>They did not come and gave no word.</summary>
    NoWord,

    /// <summary>They said so.</summary>
    Excused,

    /// <summary>It did not take place.</summary>
    Cancelled,
}

/// <summary>A meeting a client can make up for.</summary>
internal sealed record MissedOne(GroupId Group, DateOnly On, string Title, MissedBecause Because);

/// <summary>Finds the meetings a client can make up for: those missed, those they said they cannot come to, and those of their groups that
/// were cancelled.</summary>
internal sealed class MissedMeetings(FootbridgeDb db, IAttendance attendance, Timetable timetable, ProgramCalendar calendar)
{
    public async Task<IReadOnlyList<MissedOne>> OfAsync(ClientId client, Period period, CancellationToken ct)
    {
        var missed = await attendance.MissedAsync(client, period, ct);
        var planned = await timetable.PlannedAsync(client, period, ct);
        var today = calendar.Today;
        // Of a day that is over attendance tells.
        var away = await db.Words()
            .Where(w => w.Client == client && w.MinutesLate == null && w.On >= today)
            .Select(w => new { Group = w.Group!.Value, w.On })
            .ToListAsync(ct);
        return
        [
            .. missed
                .Select(m => new MissedOne(m.Group, m.On, m.Title, m.Excused ? MissedBecause.Excused : MissedBecause.NoWord))
                .Concat(
                    planned
                        .Where(p => p.CancelledBecause is not null && !p.Visits)
                        .Select(p => new MissedOne(p.Meeting.Group, p.Meeting.On, p.Meeting.Title, MissedBecause.Cancelled))
                )
                .Concat(
                    planned
                        .Where(p => p.CancelledBecause is null && away.Contains(new { p.Meeting.Group, p.Meeting.On }))
                        .Select(p => new MissedOne(p.Meeting.Group, p.Meeting.On, p.Meeting.Title, MissedBecause.Excused))
                )
                .DistinctBy(m => (m.Group, m.On))
                .OrderByDescending(m => m.On),
        ];
    }
}
