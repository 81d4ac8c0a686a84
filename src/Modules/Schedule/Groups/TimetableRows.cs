using Footbridge.Kernel;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>Reads the series and what differs from them.</summary>
internal sealed class TimetableRows(FootbridgeDb db)
{
    /// <summary>All hours of all groups.</summary>
    public IQueryable<GroupHour> Hours() =>
        from p in db.Set<GroupPattern>()
        join g in db.Set<TherapyGroup>() on p.Group equals g.Id
        join r in db.Set<Room>() on p.Room equals r.Id into found
        from room in found.DefaultIfEmpty()
        select new GroupHour
        {
            Group = g.Id,
            Title = g.Title,
            Kind = g.Kind,
            Track = g.Track,
            Day = p.Day,
            From = p.From,
            To = p.To,
            Start = p.Start,
            Minutes = p.Minutes,
            Room = p.Room,
            Site = room == null ? null : room.Site,
            RoomName = room == null ? null : room.Name,
            Facilitator = p.Facilitator,
            Capacity = p.Capacity,
        };

    /// <summary>What differs from the series in a period.</summary>
    public async Task<MeetingTurns> TurnsAsync(Period period, CancellationToken ct)
    {
        var changes = await (
            from c in db.Set<MeetingChange>()
            join r in db.Set<Room>() on c.Room equals r.Id into found
            from room in found.DefaultIfEmpty()
            where c.On >= period.From && c.On <= period.To
            select new
            {
                Change = c,
                Site = room == null ? null : (Contracts.People.SiteId?)room.Site,
                Name = room == null ? null : room.Name,
            }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        var stepIns = await db.Set<Substitution>()
            .Where(s => s.From <= period.To && s.To >= period.From && s.To >= s.From)
            .Select(s => new StepIn(s.Group, s.From, s.To, s.Facilitator))
            .ToListAsync(ct);
        return new(
            [
                .. changes.Select(c => new ChangeOfDay(
                    c.Change.Group,
                    c.Change.On,
                    c.Change.CancelledBecause,
                    c.Change.Start,
                    c.Change.Minutes,
                    c.Change.OtherPlace,
                    c.Change.Room,
                    c.Site,
                    c.Name
                )),
            ],
            stepIns
        );
    }
}
