using Footbridge.Contracts.People;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>Reads the groups with their seats.</summary>
internal sealed class GroupCards(FootbridgeDb db, IStaff staff, IPrograms programs)
{
    /// <summary>All groups that meet on or after a day, as they meet then, from Monday to Sunday.</summary>
    public async Task<IReadOnlyList<GroupCard>> FromAsync(DateOnly day, CancellationToken ct)
    {
        var rows = await (
            from p in db.Set<GroupPattern>()
            join g in db.Set<TherapyGroup>() on p.Group equals g.Id
            join r in db.Set<Room>() on p.Room equals r.Id into rooms
            from room in rooms.DefaultIfEmpty()
            where p.To == null || p.To >= day
            select new
            {
                Pattern = p,
                g.Title,
                g.Kind,
                g.Track,
                Room = room,
            }
        )
            .AsNoTracking()
            .ToListAsync(ct);
        var members = await db.Set<Enrollment>()
            .Where(e => e.To == null || e.To >= day)
            .Select(e => new
            {
                e.Group,
                e.From,
                e.To,
            })
            .ToListAsync(ct);
        var byGroup = members.ToLookup(m => m.Group, m => new Membership(m.From, m.To));
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name);

        // One hour a group: the one in force, or else the next to come.
        return
        [
            .. rows.GroupBy(r => r.Pattern.Group)
                .Select(g => g.MinBy(r => r.Pattern.From)!)
                .Select(r => new GroupCard(
                    r.Pattern.Group,
                    r.Title,
                    r.Kind,
                    r.Track,
                    r.Pattern.Day,
                    r.Pattern.Start,
                    r.Pattern.Minutes,
                    r.Room is null ? null : RoomLabel.Of(r.Room.Name, sites.GetValueOrDefault(r.Room.Site)),
                    names.GetValueOrDefault(r.Pattern.Facilitator, ""),
                    r.Pattern.Capacity,
                    Seats.Peak([.. byGroup[r.Pattern.Group]], day),
                    r.Pattern.From,
                    r.Pattern.To
                ))
                .OrderBy(c => c.WeekOrder)
                .ThenBy(c => c.Start)
                .ThenBy(c => c.Title, StringComparer.Ordinal),
        ];
    }
}
