using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>What was decided about a client's groups, as a record's timeline shows it.</summary>
internal sealed class RosterTimeline(FootbridgeDb db, ProgramCalendar calendar) : ITimelinePart
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("roster", "schedule.timeline.roster", "calendar")];

    public string Permission => SchedulePermissions.ReadGroups;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var end = calendar.StartOf(question.Until.AddDays(1));
        var events = await (
            from e in db.Set<GroupEvent>()
            join g in db.Set<TherapyGroup>() on e.Group equals g.Id
            where e.Client == client && e.At < end
            orderby e.At descending
            select new
            {
                e.Group,
                e.Kind,
                e.At,
                g.Title,
            }
        )
            .Take(question.Most)
            .ToListAsync(ct);
        return
        [
            .. events.Select(e => new TimelineEntry(
                "roster",
                calendar.DayOf(e.At),
                $"schedule.timeline.{e.Kind}",
                [e.Title],
                $"/groups/{e.Group.Value}/history"
            )
            {
                At = e.At,
            }),
        ];
    }
}
