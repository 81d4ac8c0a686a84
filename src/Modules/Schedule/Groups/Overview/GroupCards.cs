using Footbridge.Contracts.People;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Meetings;
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
                g.JoinBy,
                g.Language,
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
        var visits = await db.Visits()
            .Where(v => v.On >= day)
            .Select(v => new
            {
                v.Group,
                From = v.On,
                To = (DateOnly?)v.On,
            })
            .ToListAsync(ct);
        var byGroup = members.Concat(visits).ToLookup(m => m.Group, m => new Membership(m.From, m.To));
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name);
        var cards = new List<GroupCard>();
        foreach (var hours in rows.GroupBy(r => r.Pattern.Group))
        {
            // One hour a group: the one in force, or else the next to come.
            var first = hours.MinBy(r => r.Pattern.From)!;
            var p = first.Pattern;
            var (seats, taken) = Tightest([.. hours.Select(r => r.Pattern)], [.. byGroup[p.Group]], day);
            cards.Add(
                new(
                    p.Group,
                    first.Title,
                    first.Kind,
                    first.Track,
                    p.Day,
                    p.Start,
                    p.Minutes,
                    first.Room is null ? null : RoomLabel.Of(first.Room.Name, sites.GetValueOrDefault(first.Room.Site)),
                    names.GetValueOrDefault(p.Facilitator, ""),
                    seats,
                    taken,
                    p.From,
                    p.To
                )
                {
                    JoinBy = first.JoinBy,
                    Language = first.Language,
                    LaterSlots = [.. hours.Select(r => r.Pattern.Slot).Where(s => s.From > p.From)],
                }
            );
        }

        return [.. cards.OrderBy(c => c.WeekOrder).ThenBy(c => c.Start).ThenBy(c => c.Title, StringComparer.Ordinal)];
    }

    // A seat is free only if it is free under each of the hours to come: the one with the fewest seats left counts. Whoever belongs to the
    // group after its last day counts too, because the series may go on after all.
    private static (int Seats, int Taken) Tightest(
        IReadOnlyList<GroupPattern> hours,
        IReadOnlyCollection<Membership> taken,
        DateOnly day
    )
    {
        var last = hours.MaxBy(p => p.From);
        return hours
            .Select(p => (p.Capacity, Taken: Seats.Peak(taken, p.From > day ? p.From : day, p == last ? null : p.To)))
            .MinBy(s => s.Capacity - s.Taken);
    }
}
