using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Reach.Seals;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Looks.Unusual;

/// <summary>Searches the looks since the last search, and the whole of that day again. What was found already is found no second time.</summary>
[Requires(PrivacyPermissions.ReviewUnusual)]
internal sealed class LookForUnusual(
    FootbridgeDb db,
    IClients clients,
    IStaffTies staff,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<LookForUnusual.Input, int>
{
    private const int LongestDays = 60;

    public sealed record Input;

    /// <summary>Searches.</summary>
    /// <returns>How many findings are new.</returns>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var run = await db.Set<UnusualRun>().SingleOrDefaultAsync(ct);
        var from = run?.LastDay ?? today.AddDays(1 - UnusualLimits.HistoryDays);
        from = from < today.AddDays(-LongestDays) ? today.AddDays(-LongestDays) : from;
        var suspicions = await FindAsync(from, ct);
        var fresh = await StoreAsync(suspicions, from, ct);
        if (run is null)
        {
            db.Add(new UnusualRun { LastDay = today, LastAt = clock.GetUtcNow() });
        }
        else
        {
            run.LastDay = today;
            run.LastAt = clock.GetUtcNow();
        }

        return fresh;
    }

    private async Task<List<Suspicion>> FindAsync(DateOnly from, CancellationToken ct)
    {
        var team = await staff.AllAsync(ct);
        var locked = (await db.Set<Seal>().Where(s => s.LiftedAt == null).Select(s => s.Client).ToListAsync(ct)).ToHashSet();
        var history = new Dictionary<UserId, Queue<DayCounts>>();
        var found = new List<Suspicion>();
        var days = new StaffLooks(db, calendar).ByDayAsync(from.AddDays(-UnusualLimits.HistoryDays), ct);
        await foreach (var (day, looks) in days.WithCancellation(ct))
        {
            if (day >= from)
            {
                var opened = looks.Select(l => l.Client).OfType<ClientId>().Distinct().ToList();
                var ties = new KnownTies(team, await clients.FindAsync(opened, ct), locked);
                found.AddRange(UnusualRules.Find(day, looks, HabitsBefore(day, history), ties));
            }

            foreach (var own in looks.GroupBy(l => l.Actor))
            {
                history.TryAdd(own.Key, new());
                history[own.Key].Enqueue(DayCounts.Of(day, [.. own]));
            }
        }

        return found;
    }

    private static Dictionary<UserId, Habit> HabitsBefore(DateOnly day, Dictionary<UserId, Queue<DayCounts>> history)
    {
        foreach (var days in history.Values)
        {
            while (days.TryPeek(out var oldest) && oldest.On < day.AddDays(-UnusualLimits.HistoryDays))
            {
                days.Dequeue();
            }
        }

        return history.ToDictionary(h => h.Key, h => Habit.Of(h.Value));
    }

    private async Task<int> StoreAsync(List<Suspicion> suspicions, DateOnly from, CancellationToken ct)
    {
        var quietSince = from.AddDays(-UnusualLimits.QuietDays);
        var known = (await db.Set<UnusualFinding>().Where(f => f.Day >= quietSince).ToListAsync(ct)).ToLookup(f =>
            (f.Rule, f.Actor, f.Client)
        );
        var fresh = 0;
        foreach (var suspicion in suspicions)
        {
            var before = known[(suspicion.Rule, suspicion.Actor, suspicion.Client)].ToList();
            var sameDay = before.Where(f => f.Day == suspicion.Day).ToList();
            if (sameDay.FirstOrDefault(f => f.ReviewedAt is null) is { } open)
            {
                if (!open.Says(suspicion))
                {
                    open.Take(suspicion);
                }
            }
            else if (!sameDay.Any(f => f.LastLine >= suspicion.LastLine) && !IsQuiet(suspicion, before))
            {
                db.Add(UnusualFinding.Of(suspicion, clock));
                fresh++;
            }
        }

        return fresh;
    }

    private static bool IsQuiet(Suspicion suspicion, List<UnusualFinding> before) =>
        UnusualRules.Ties.Contains(suspicion.Rule)
        && before.Any(f =>
            f.ReviewedAt is null && f.Day < suspicion.Day
            || f.Outcome == ReviewOutcome.Expected && f.Day >= suspicion.Day.AddDays(-UnusualLimits.QuietDays)
        );
}
