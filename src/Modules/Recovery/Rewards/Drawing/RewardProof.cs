using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>The draws of slips of a month. People stand under names made up for that month, so it may be shown to whoever audits the
/// program.</summary>
[Requires(RecoveryPermissions.ReadRewardDraws)]
internal sealed class RewardProof(FootbridgeDb db, SlipBook slips, ProgramCalendar calendar)
    : IQuery<RewardProof.Input, RewardProof.View>
{
    /// <summary>Which month.</summary>
    /// <param name="Month">Any day of it; this month when not said.</param>
    public sealed record Input(DateOnly? Month);

    /// <summary>A month, and which others there are.</summary>
    /// <param name="Month">The month; null when none was begun.</param>
    /// <param name="Faults">What does not add up; empty also while the seed is not told.</param>
    /// <param name="Months">First days of the months, newest first.</param>
    public sealed record View(SlipMonth? Month, IReadOnlyList<SlipFault> Faults, IReadOnlyList<DateOnly> Months);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var months = await db.Set<SlipMonthRow>().Select(m => m.Month).OrderByDescending(m => m).ToListAsync(ct);
        var month = await slips.FindAsync(ProgramCalendar.MonthOf(input.Month ?? calendar.Today), calendar.Today, ct);
        return new View(month, month?.Seed is null ? [] : SlipCheck.Faults(month), months);
    }
}
