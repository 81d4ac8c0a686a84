using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Staffing;

/// <summary>Reads when staff work and when they are away.</summary>
internal sealed class StaffWeeks(FootbridgeDb db)
{
    /// <summary>Each person's hours that count on a day. Who is not in the list has told none yet.</summary>
    public async Task<IReadOnlyList<StaffHours>> OnAsync(DateOnly day, CancellationToken ct) =>
        [.. (await UntilAsync(day, ct)).GroupBy(h => h.User).Select(g => g.MaxBy(h => h.From)!)];

    /// <summary>All hours that begin by a day, those since replaced included, by their first day.</summary>
    public async Task<IReadOnlyList<StaffHours>> UntilAsync(DateOnly day, CancellationToken ct) =>
        await db.Set<StaffHours>().AsNoTracking().Where(h => h.From <= day).OrderBy(h => h.From).ToListAsync(ct);

    /// <summary>Who is away on a day.</summary>
    public async Task<IReadOnlyCollection<UserId>> AwayOnAsync(DateOnly day, CancellationToken ct) =>
        [.. (await LeaveAsync(new(day, day), ct)).Select(l => l.User).Distinct()];

    /// <summary>Who is away on some day of a period.</summary>
    public async Task<IReadOnlyList<StaffLeave>> LeaveAsync(Period period, CancellationToken ct) =>
        await db.Set<StaffLeave>()
            .AsNoTracking()
            .Where(l => l.From <= period.To && l.To >= period.From)
            .OrderBy(l => l.From)
            .ToListAsync(ct);
}
