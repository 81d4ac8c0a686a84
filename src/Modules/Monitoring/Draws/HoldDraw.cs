using Footbridge.Clinical.Draws;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Monitoring.Orders;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Draws;

/// <summary>Holds the draw of today: who of those with a plan, and here today anyway, is asked for a screen. Asked again on the same day, it
/// draws nobody.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class HoldDraw(FootbridgeDb db, DrawBook book, ITimetable timetable, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<HoldDraw.Input, int>
{
    // A person may give a sample a little before their first group and after their last.
    private const int MinutesAround = 30;

    public sealed record Input;

    /// <summary>Returns how many were drawn.</summary>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        if (await db.Set<DrawDayRow>().AnyAsync(d => d.On == today, ct))
        {
            return 0;
        }

        var month = await book.BeginAsync(today, ct);
        var plans = await db.Set<ScreenPlan>()
            .Where(p => p.From <= today && (p.Until == null || p.Until >= today))
            .ToDictionaryAsync(p => p.Client, ct);
        if (plans.Count == 0)
        {
            return 0;
        }

        var week = await DaysAsync(today, ct);
        var here = week[today];
        ClientId[] candidates = [.. plans.Keys.Where(here.ContainsKey)];
        var codes = await book.CodesAsync(month.Month, candidates, ct);
        var last = await db.Set<DrawDayRow>()
            .Where(d => d.On >= month.Month && d.On < today)
            .OrderByDescending(d => d.On)
            .Select(d => d.Link)
            .FirstOrDefaultAsync(ct);
        var day = RandomDraw.Of(
            Convert.FromHexString(month.Seed),
            last ?? month.Commitment,
            today,
            candidates.Select(c => new DrawEntry(codes[c], plans[c].Times, week.Values.Count(d => d.ContainsKey(c))))
        );
        db.Add(DrawBook.Row(Ids.NewGuid(clock), day));
        // Who was asked by hand for today gives one sample, not two.
        var asked = await db.Set<ScreenOrder>().Where(o => o.On == today).Select(o => o.Client).ToListAsync(ct);
        foreach (var client in candidates.Where(c => day.Drawn.Contains(codes[c]) && !asked.Contains(c)))
        {
            var (plan, hours) = (plans[client], here[client]);
            db.Add(
                new ScreenOrder
                {
                    Id = Ids.NewGuid(clock),
                    Client = client,
                    On = today,
                    From = Before(hours.From),
                    Until = After(hours.Until),
                    Panel = plan.Panel,
                    Method = plan.Method,
                }
            );
        }

        return day.Drawn.Count;
    }

    // Who is in the building on each day of this week, from their first group to their last.
    private async Task<IReadOnlyDictionary<DateOnly, Dictionary<ClientId, (TimeOnly From, TimeOnly Until)>>> DaysAsync(
        DateOnly today,
        CancellationToken ct
    )
    {
        var monday = ProgramCalendar.MondayOf(today);
        var days = new Dictionary<DateOnly, Dictionary<ClientId, (TimeOnly From, TimeOnly Until)>>();
        for (var day = monday; day < monday.AddDays(7); day = day.AddDays(1))
        {
            var members = await timetable.MembersAsync(day, ct);
            days[day] = (await timetable.OnAsync(day, ct))
                .Where(m => !m.Telehealth)
                .SelectMany(m => members.GetValueOrDefault(m.Group, []).Select(c => (Client: c, Meeting: m)))
                .GroupBy(m => m.Client)
                .ToDictionary(g => g.Key, g => (g.Min(m => m.Meeting.Start), g.Max(m => m.Meeting.End)));
        }

        return days;
    }

    /// <summary>From when a sample may be given, when the first group begins then.</summary>
    public static TimeOnly Before(TimeOnly time) =>
        time.ToTimeSpan() < TimeSpan.FromMinutes(MinutesAround) ? TimeOnly.MinValue : time.AddMinutes(-MinutesAround);

    /// <summary>Until when, when the last group ends then.</summary>
    public static TimeOnly After(TimeOnly time) =>
        time.ToTimeSpan() >= TimeSpan.FromHours(24) - TimeSpan.FromMinutes(MinutesAround)
            ? new(23, 59)
            : time.AddMinutes(MinutesAround);
}
