using Footbridge.Contracts.Care;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Attending;

/// <summary>Group sessions a client was expected at, as a record's timeline shows them.</summary>
internal sealed class SessionTimeline(FootbridgeDb db) : ITimelinePart
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("session", "sessions.timeline.sessions", "people")];

    public string Permission => SessionPermissions.Read;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var seats = await (
            from seat in db.Set<SessionAttendance>()
            join session in db.Set<GroupSession>() on seat.Session equals session.Id
            where seat.Client == client && seat.On <= question.Until && seat.State != Attendance.Expected
            orderby seat.On descending
            select new
            {
                session.Group,
                session.On,
                session.Title,
                seat.State,
            }
        )
            .Take(question.Most)
            .ToListAsync(ct);
        return
        [
            .. seats.Select(s => new TimelineEntry(
                "session",
                s.On,
                $"sessions.timeline.{s.State.ToString().ToLowerInvariant()}",
                [s.Title],
                $"/sessions/{s.Group.Value}/{s.On:yyyy-MM-dd}"
            )
            {
                Tone = s.State == Attendance.Missed ? "warn" : null,
            }),
        ];
    }
}
