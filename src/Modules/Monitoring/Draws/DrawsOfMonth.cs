using Footbridge.Clinical.Draws;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Draws;

/// <summary>The draws of a month. People stand under names made up for that month, so it may be shown to whoever audits the program.</summary>
[Requires(MonitoringPermissions.ReadDraws)]
internal sealed class DrawsOfMonth(FootbridgeDb db, DrawBook book, ProgramCalendar calendar)
    : IQuery<DrawsOfMonth.Input, DrawsOfMonth.View>
{
    /// <summary>Which month.</summary>
    /// <param name="Month">Any day of it; this month when not said.</param>
    public sealed record Input(DateOnly? Month);

    /// <summary>A month, and which others there are.</summary>
    /// <param name="Month">The month; null when there was no draw in it.</param>
    /// <param name="Faults">What does not add up; empty also while the seed is not told.</param>
    /// <param name="Months">First days of the months with draws, newest first.</param>
    public sealed record View(DrawMonth? Month, IReadOnlyList<DrawFault> Faults, IReadOnlyList<DateOnly> Months);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var months = await db.Set<DrawMonthRow>().Select(m => m.Month).OrderByDescending(m => m).ToListAsync(ct);
        var month = await book.FindAsync(ProgramCalendar.MonthOf(input.Month ?? calendar.Today), calendar.Today, ct);
        return new View(month, month?.Seed is null ? [] : DrawCheck.Faults(month), months);
    }
}
