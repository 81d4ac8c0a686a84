using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Privacy.Looks.Unusual;

/// <summary>Finds unusual looks in the looks of one day. Pure. A finding is a question to ask, not a verdict.</summary>
internal static class UnusualRules
{
    /// <summary>The rules about a tie between two people; once reviewed as expected they are quiet for a while.</summary>
    public static IReadOnlySet<UnusualRule> Ties { get; } =
        new HashSet<UnusualRule> { UnusualRule.SameFamilyName, UnusualRule.SameContact, UnusualRule.Colleague };

    /// <summary>Finds them.</summary>
    /// <param name="day">The local day.</param>
    /// <param name="looks">All looks of staff on that day, in the order of the trail.</param>
    /// <param name="habits">What is usual for each.</param>
    /// <param name="ties">Who may be tied to whom.</param>
    public static IEnumerable<Suspicion> Find(
        DateOnly day,
        IReadOnlyList<Look> looks,
        IReadOnlyDictionary<UserId, Habit> habits,
        KnownTies ties
    )
    {
        foreach (var own in looks.GroupBy(l => l.Actor).Select(g => g.ToList()))
        {
            var habit = habits.GetValueOrDefault(own[0].Actor, Habit.Unknown);
            foreach (var found in AtOneRecord(day, own, ties).Concat(Many(day, own, habit)))
            {
                yield return found;
            }

            if (own.Where(l => l.WasDone && IsNight(l.Time) && ShowsSomebody(l)).ToList() is { Count: > 0 } night)
            {
                yield return Suspicion.Of(UnusualRule.AtNight, day, null, night);
            }

            if (Refused(own) is { Count: > 0 } refused)
            {
                yield return Suspicion.Of(UnusualRule.RefusedInARow, day, null, refused);
            }
        }
    }

    /// <summary>Whether a local time is at night.</summary>
    public static bool IsNight(TimeOnly time) => time >= UnusualLimits.NightFrom || time < UnusualLimits.NightTo;

    private static bool ShowsSomebody(Look look) => look.Client is not null || look.Listed.Count > 0;

    private static IEnumerable<Suspicion> AtOneRecord(DateOnly day, List<Look> own, KnownTies ties)
    {
        foreach (var looks in own.Where(l => l.WasDone && l.Client is not null).GroupBy(l => l.Client!.Value))
        {
            var all = looks.ToList();
            foreach (var rule in ties.Between(all[0].Actor, looks.Key))
            {
                yield return Suspicion.Of(rule, day, looks.Key, all);
            }

            if (all.Where(l => l.Ground == AccessReasons.Covering).ToList() is { Count: > 0 } covering)
            {
                yield return Suspicion.Of(UnusualRule.Covering, day, looks.Key, covering);
            }

            if (all.Where(l => l.Ground == AccessReasons.Emergency).ToList() is { Count: > 0 } emergency)
            {
                yield return Suspicion.Of(UnusualRule.Emergency, day, looks.Key, emergency);
            }
        }
    }

    private static IEnumerable<Suspicion> Many(DateOnly day, List<Look> own, Habit habit)
    {
        var records = own.Where(l => l.WasDone && l.Client is not null).ToList();
        var hour = DayCounts.Busiest(records);
        if (IsMany(hour.People, UnusualLimits.Hour, habit.Hour))
        {
            yield return Suspicion.Of(UnusualRule.ManyInAnHour, day, null, hour.Looks, hour.People, habit.Hour);
        }

        var people = DayCounts.People(records);
        if (IsMany(people, UnusualLimits.Day, habit.Day))
        {
            yield return Suspicion.Of(UnusualRule.ManyInADay, day, null, records, people, habit.Day);
        }

        var lists = own.Where(l => l.WasDone && l.Listed.Count > 0).ToList();
        var listed = DayCounts.Listed(lists);
        if (IsMany(listed, UnusualLimits.Lists, habit.Lists))
        {
            yield return Suspicion.Of(UnusualRule.ManyInLists, day, null, lists, listed, habit.Lists);
        }
    }

    /// <summary>More than is nothing special, and more than three times what is usual for the person.</summary>
    public static bool IsMany(int count, int floor, int usual) => count > floor && count > UnusualLimits.Times * usual;

    // All refusals of the day that stand in a row of enough of them.
    private static List<Look> Refused(List<Look> own)
    {
        var refused = own.Where(l => Refusals.Is(l.Result)).ToList();
        var span = TimeSpan.FromMinutes(UnusualLimits.RefusalMinutes);
        var starts = Enumerable
            .Range(0, Math.Max(0, refused.Count - UnusualLimits.Refusals + 1))
            .Where(i => refused[i + UnusualLimits.Refusals - 1].At - refused[i].At <= span)
            .ToList();
        return starts.Count == 0 ? [] : refused[starts[0]..(starts[^1] + UnusualLimits.Refusals)];
    }
}
