using Footbridge.Kernel;
using Footbridge.Solver.Plans;

namespace Footbridge.Schedule.Planning;

/// <summary>Turns a plan of the solver into what becomes of each group. A group of the same hour goes on; one that is not in the plan any
/// more takes over another hour of its type, that with the most of its members, before a new group begins. Pure; the same plan gives the
/// same changes.</summary>
internal static class WeekChanges
{
    public static IReadOnlyList<GroupChange> Of(WeekModel model, WeekPlan plan)
    {
        var wanted = plan.Groups.SelectMany(g => Sides(g)).ToList();
        var free = model.Planned.ToList();
        var changes = new List<GroupChange>();
        foreach (var side in wanted.ToList())
        {
            if (free.Find(g => model.HourOf(g) == side.Hour && g.Facilitator == model.Staff[side.Staff].User) is { } same)
            {
                Take(side, same);
            }
        }

        foreach (var side in wanted.ToList())
        {
            if (free.Find(g => model.HourOf(g) == side.Hour) is { } led)
            {
                Take(side, led);
            }
        }

        var moves = wanted
            .SelectMany(side =>
                free.Where(g => WeekModel.TypeOf(g.Kind) == side.Hour.Type)
                    .Where(g => WeekModel.PopulationOf(g) == side.Hour.Pop)
                    .Select(g => (Side: side, Group: g, Same: g.Members.Count(m => side.Clients.Contains(model.PersonAt(m)))))
            )
            .OrderByDescending(m => m.Same)
            .ThenByDescending(m => m.Side.Hour.Location == model.LocationOf(m.Group.Site))
            .ToList();
        foreach (var (side, group, _) in moves)
        {
            if (wanted.Contains(side) && free.Contains(group))
            {
                Take(side, group);
            }
        }

        changes.AddRange(wanted.Select(side => Change(model, side, null)));
        changes.AddRange(free.Select(Ended));
        Share(model, changes);
        return [.. RoomChoice.For(model, changes).OrderBy(c => (((int)c.Day + 6) % 7, c.Start, c.Kind, c.Facilitator.Value))];

        void Take(OneGroup side, GroupFacts group)
        {
            wanted.Remove(side);
            free.Remove(group);
            changes.Add(Change(model, side, group));
        }
    }

    // Each of the groups that run side by side, all with the members of all for now.
    private static IEnumerable<OneGroup> Sides(PlannedGroup group) =>
        group.Staff.Select(s => new OneGroup(Hour.Of(group), s, [.. group.Clients]));

    private static GroupChange Change(WeekModel model, OneGroup side, GroupFacts? now)
    {
        var facilitator = model.Staff[side.Staff].User;
        var site = model.SiteOf(side.Hour.Location);
        var kept = now is not null && model.HourOf(now) == side.Hour;
        return new()
        {
            Now = now,
            Fate =
                now is null ? GroupFate.Begins
                : !kept ? GroupFate.Moves
                : now.Facilitator != facilitator ? GroupFate.OtherLeader
                : GroupFate.Stays,
            Kind = now?.Kind ?? WeekModel.KindOf(side.Hour.Type),
            Population = WeekModel.PopulationCode(side.Hour.Pop),
            Language = WeekModel.LanguageCode(side.Hour.Pop),
            Day = Slots.DayOf(side.Hour.Day),
            Start = Slots.TimeOf(side.Hour.Start),
            Minutes = model.Lengths[side.Hour.Type] * Slots.Minutes,
            Site = site,
            Room = kept ? now!.Room : null,
            Facilitator = facilitator,
            Members = [.. side.Clients.Select(c => model.People[c])],
        };
    }

    private static GroupChange Ended(GroupFacts group) =>
        new()
        {
            Now = group,
            Fate = GroupFate.Ends,
            Kind = group.Kind,
            Population = group.Population,
            Language = group.Language,
            Day = group.Day,
            Start = group.Start,
            Minutes = group.Minutes,
            Site = group.Site,
            Room = group.Room,
            Facilitator = group.Facilitator,
            Members = [],
        };

    // Groups side by side share their members: each keeps those it has, the others go where most seats are free, and two who must not meet
    // go to different ones.
    private static void Share(WeekModel model, List<GroupChange> changes)
    {
        var sides = changes
            .Where(c => c.Fate != GroupFate.Ends)
            .GroupBy(c => (c.Site, c.Kind is "education" ? "skills" : c.Kind, c.Population, c.Language, c.Day, c.Start))
            .Where(g => g.Count() > 1);
        foreach (var side in sides.Select(g => g.ToList()).ToList())
        {
            var rosters = side.Select(_ => new List<ClientId>()).ToList();
            var all = side[0].Members.ToList();
            foreach (var client in all.OrderBy(c => side.Exists(s => s.Now?.Members.Contains(c) == true) ? 0 : 1).ToList())
            {
                var place = Enumerable
                    .Range(0, side.Count)
                    .OrderBy(i => rosters[i].Exists(other => MustNotMeet(model, client, other)))
                    .ThenBy(i => rosters[i].Count >= model.Clinic.GroupCap)
                    .ThenByDescending(i => side[i].Now?.Members.Contains(client) == true)
                    .ThenBy(i => rosters[i].Count)
                    .First();
                rosters[place].Add(client);
            }

            for (var i = 0; i < side.Count; i++)
            {
                changes[changes.IndexOf(side[i])] = side[i] with { Members = rosters[i] };
            }
        }
    }

    private static bool MustNotMeet(WeekModel model, ClientId one, ClientId other) =>
        model.Facts.Apart.Contains((one, other)) || model.Facts.Apart.Contains((other, one));

    private sealed record OneGroup(Hour Hour, int Staff, IReadOnlyList<int> Clients);
}
