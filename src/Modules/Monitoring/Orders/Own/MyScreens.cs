using Footbridge.Clinical.Draws;
using Footbridge.Clinical.Toxicology;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Monitoring.Draws;
using Footbridge.Monitoring.Screens;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Orders;

/// <summary>A client's own screens: what they are asked for, what was found, and what the draw said on each of their days.</summary>
[Requires(MonitoringPermissions.ReadOwnScreens)]
internal sealed class MyScreens(FootbridgeDb db, DrawBook book, IClinicalPicture picture, ProgramCalendar calendar)
    : IQuery<MyScreens.Input, MyScreens.View>
{
    private const int Shown = 12;

    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What a client sees.</summary>
    /// <param name="Times">Times a week, on average; 0 when nothing is planned.</param>
    /// <param name="Open">What they are asked for today or later, and what they missed in the last week.</param>
    /// <param name="Results">The last screens, newest first.</param>
    /// <param name="Months">This month's draws and last month's.</param>
    public sealed record View(
        int Times,
        IReadOnlyList<OrderLine> Open,
        IReadOnlyList<Result> Results,
        IReadOnlyList<Month> Months
    );

    /// <summary>A screen and what it found.</summary>
    public sealed record Result(
        Guid Id,
        DateOnly On,
        string Panel,
        string Method,
        IReadOnlyList<ScreensOf.Result> Findings,
        string? Explanation
    )
    {
        /// <summary>Medicines on the client's list that explain what was found, each once.</summary>
        public IReadOnlyList<string> Fits { get; init; } = [];
    }

    /// <summary>The client's draws of a month.</summary>
    /// <param name="First">First day.</param>
    /// <param name="Commitment">What was told of the seed before.</param>
    /// <param name="Seed">The seed; null until the month is over.</param>
    /// <param name="Code">The client's code.</param>
    /// <param name="Days">Days on which the client could be drawn.</param>
    public sealed record Month(DateOnly First, string Commitment, string? Seed, string Code, IReadOnlyList<Day> Days);

    /// <summary>One day's draw.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Entry">The chance.</param>
    /// <param name="Drawn">Whether the client was drawn.</param>
    public sealed record Day(DateOnly On, DrawEntry Entry, bool Drawn);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var times = await db.Set<ScreenPlan>()
            .Where(p => p.Client == input.Client && p.Until == null)
            .Select(p => p.Times)
            .SingleOrDefaultAsync(ct);
        var since = today.AddDays(-7);
        // What was ordered for a later day is told on that day.
        var open = await db.Set<ScreenOrder>()
            .Where(o => o.Client == input.Client && o.On >= since && o.On <= today)
            .Where(o => o.State == OrderState.Waiting || o.State == OrderState.Missed)
            .OrderByDescending(o => o.On)
            .ToListAsync(ct);
        var results = await db.Set<DrugScreen>()
            .Where(s => s.Client == input.Client)
            .OrderByDescending(s => s.CollectedOn)
            .ThenByDescending(s => s.Id)
            .Take(Shown)
            .Select(s => new Result(
                s.Id.Value,
                s.CollectedOn,
                s.Panel,
                s.Method,
                s.Results.OrderBy(r => r.Substance)
                    .Select(r => new ScreensOf.Result(r.Substance, r.Finding, r.Confirmation))
                    .ToList(),
                s.Explanation
            ))
            .ToListAsync(ct);
        var list = await MedicineList.OfAsync(picture, input.Client, ct);
        var months = new List<Month>();
        var first = ProgramCalendar.MonthOf(today);
        foreach (var month in new[] { first, first.AddMonths(-1) })
        {
            if (await MonthAsync(input.Client, month, today, ct) is { } own)
            {
                months.Add(own);
            }
        }

        return new View(
            times,
            [.. open.Select(OrderLine.Of)],
            [.. results.Select(r => r with { Fits = FitsOf(r, list) })],
            months
        );
    }

    private static IReadOnlyList<string> FitsOf(Result result, MedicineList list)
    {
        var medicines = list.On(result.On);
        return
        [
            .. result
                .Findings.Where(f => f.Finding == Finding.ExpectedPositive)
                .SelectMany(f =>
                    Expectations.Of(
                        medicines,
                        f.Substance,
                        f.Confirmation == Confirmation.Found ? TestStage.Confirmation : TestStage.Screen
                    )
                )
                .Where(e => e.How == Certainty.Expected)
                .Select(e => e.Medicine)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private async Task<Month?> MonthAsync(ClientId client, DateOnly first, DateOnly today, CancellationToken ct)
    {
        var code = await db.Set<DrawCodeRow>()
            .Where(c => c.Client == client && c.Month == first)
            .Select(c => c.Code)
            .SingleOrDefaultAsync(ct);
        if (code is null || await book.FindAsync(first, today, ct) is not { } month)
        {
            return null;
        }

        var days =
            from day in month.Days
            let entry = day.Entries.FirstOrDefault(e => e.Code == code)
            where entry is not null
            select new Day(day.On, entry, day.Drawn.Contains(code));
        return new(first, month.Commitment, month.Seed, code, [.. days]);
    }
}
