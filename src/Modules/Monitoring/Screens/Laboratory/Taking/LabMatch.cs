using Footbridge.Monitoring.Orders;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Screens;

/// <summary>Finds the screen or the waiting request that a report belongs to, by our number or by that of the seal.</summary>
internal sealed class LabMatch
{
    // A laboratory that has not answered for longer is asked.
    private const int DaysOfRequests = 90;
    private readonly List<DrugScreen> _screens;
    private readonly Dictionary<string, ScreenOrder> _orders;
    private readonly Dictionary<string, DrugScreen?> _taken;

    private LabMatch(List<DrugScreen> screens, Dictionary<string, ScreenOrder> orders, Dictionary<string, DrugScreen?> taken) =>
        (_screens, _orders, _taken) = (screens, orders, taken);

    public static async Task<LabMatch> OfAsync(
        FootbridgeDb db,
        IReadOnlyList<LabReport> reports,
        DateOnly today,
        bool tracked,
        CancellationToken ct
    )
    {
        string[] numbers = [.. reports.Select(r => r.OrderNumber).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
        string[] seals = [.. reports.Select(r => r.SpecimenNumber).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
        string[] digests = [.. reports.Select(r => r.Digest)];
        var taken = await db.Set<LabReportRow>()
            .Where(r => digests.Contains(r.Digest))
            .Select(r => new { r.Digest, r.Screen })
            .ToListAsync(ct);
        DrugScreenId[] before = [.. taken.Select(t => t.Screen)];
        var query = tracked ? db.Set<DrugScreen>().AsTracking() : db.Set<DrugScreen>().AsNoTracking();
        var screens = await query
            .Include(s => s.Results)
            .Include(s => s.Readings)
            .Include(s => s.Custody)
            .AsSplitQuery()
            .Where(s => numbers.Contains(s.Number) || seals.Contains(s.Seal) || before.Contains(s.Id))
            .ToListAsync(ct);
        var since = today.AddDays(-DaysOfRequests);
        var orders = db.Set<ScreenOrder>()
            .Where(o => o.On >= since && o.On <= today && (o.State == OrderState.Waiting || o.State == OrderState.Missed));
        var waiting = await (tracked ? orders.AsTracking() : orders.AsNoTracking()).ToListAsync(ct);
        return new(
            screens,
            waiting.DistinctBy(o => o.Number).ToDictionary(o => o.Number, StringComparer.Ordinal),
            taken.ToDictionary(t => t.Digest, t => screens.Find(s => s.Id == t.Screen), StringComparer.Ordinal)
        );
    }

    /// <summary>Whether a report was taken before, and for which screen.</summary>
    public bool IsTaken(string digest, out DrugScreen? screen) => _taken.TryGetValue(digest, out screen);

    /// <summary>Notes that a report is taken now, so that it acts once in a file too.</summary>
    public void Took(string digest, DrugScreen screen)
    {
        _taken[digest] = screen;
        if (!_screens.Contains(screen))
        {
            _screens.Add(screen);
        }
    }

    /// <summary>The screen, or the request, or why there is neither.</summary>
    public (DrugScreen? Screen, ScreenOrder? Order, string Why) Find(LabReport report)
    {
        if (report.OrderNumber.Length == 0 && report.SpecimenNumber.Length == 0)
        {
            return (null, null, "no-number");
        }

        var byNumber = _screens.FindAll(s => report.OrderNumber.Length > 0 && s.Number == report.OrderNumber);
        var bySeal = _screens.FindAll(s => report.SpecimenNumber.Length > 0 && s.Seal == report.SpecimenNumber);
        return (byNumber, bySeal) switch
        {
            ([var one], []) => (one, null, ""),
            ([var one], _) when bySeal.Contains(one) => (one, null, ""),
            ([_], _) => (null, null, "numbers-disagree"),
            ([], [var one]) => (one, null, ""),
            ([], { Count: > 1 }) or ({ Count: > 1 }, _) => (null, null, "several"),
            _ => _orders.TryGetValue(report.OrderNumber, out var order) ? (null, order, "") : (null, null, "unknown-number"),
        };
    }
}
