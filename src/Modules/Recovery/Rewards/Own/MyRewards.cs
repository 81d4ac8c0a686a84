using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>A client's own rewards: what was earned and why, what comes next, and what is needed to work each draw out again.</summary>
[Requires(RecoveryPermissions.ReadOwn)]
internal sealed class MyRewards(FootbridgeDb db, SheetMaker sheets, SlipBook slips, ProgramCalendar calendar)
    : IQuery<MyRewards.Input, MyRewards.View>
{
    private const int MonthsShown = 6;

    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What a client sees.</summary>
    /// <param name="Sheet">How they stand.</param>
    /// <param name="Commitment">What was told of this month's seed; null when none was chosen yet.</param>
    /// <param name="Months">The client's draws by month, newest first.</param>
    public sealed record View(RewardSheet Sheet, string? Commitment, IReadOnlyList<Month> Months);

    /// <summary>The client's draws of a month.</summary>
    public sealed record Month(DateOnly First, string Commitment, string? Seed, string Code, IReadOnlyList<SlipLine> Draws);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var codes = await db.Set<SlipCodeRow>()
            .Where(c => c.Client == input.Client)
            .OrderByDescending(c => c.Month)
            .Take(MonthsShown)
            .Select(c => new { c.Month, c.Code })
            .ToListAsync(ct);
        var months = new List<Month>();
        foreach (var own in codes)
        {
            if (await slips.FindAsync(own.Month, calendar.Today, ct) is { } month)
            {
                months.Add(
                    new(own.Month, month.Commitment, month.Seed, own.Code, [.. month.Draws.Where(d => d.Code == own.Code)])
                );
            }
        }

        return new View(await sheets.OfAsync(input.Client, ct), await slips.CommitmentAsync(calendar.Today, ct), months);
    }
}
