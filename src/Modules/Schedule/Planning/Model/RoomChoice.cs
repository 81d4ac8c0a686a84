using Footbridge.Contracts.Schedule;

namespace Footbridge.Schedule.Planning;

/// <summary>Gives each group that comes to be at a site a room: those that stay keep theirs, the largest of the others choose first, and
/// each takes the smallest room that holds it.</summary>
internal static class RoomChoice
{
    public static IReadOnlyList<GroupChange> For(WeekModel model, IReadOnlyList<GroupChange> changes)
    {
        var taken = model
            .Kept.Where(g => g.Room is not null)
            .Select(g => (Room: g.Room!.Value, g.Hours))
            .Concat(
                changes
                    .Where(c => c.Fate != GroupFate.Ends && c.Room is not null)
                    .Select(c => (Room: c.Room!.Value, Hours: HoursOf(c)))
            )
            .ToList();
        var chosen = changes.ToList();
        foreach (
            var change in changes
                .Where(c => c.Fate != GroupFate.Ends && c.Site is not null && c.Room is null)
                .OrderByDescending(c => c.Members.Count)
        )
        {
            RoomId? room = model
                .Facts.Places.First(p => p.Site == change.Site)
                .Rooms.Where(r => r.Seats >= change.Members.Count)
                .Where(r => !taken.Exists(t => t.Room == r.Room && t.Hours.Meets(HoursOf(change))))
                .OrderBy(r => r.Room != change.Now?.Room)
                .ThenBy(r => r.Seats)
                .Select(r => (RoomId?)r.Room)
                .FirstOrDefault();
            if (room is { } found)
            {
                taken.Add((found, HoursOf(change)));
                chosen[chosen.IndexOf(change)] = change with { Room = found };
            }
        }

        return chosen;
    }

    private static DayHours HoursOf(GroupChange change) => DayHours.Of(change.Day, change.Start, change.Minutes);
}
