using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>Finds requests.</summary>
internal static class MeasureRequests
{
    /// <summary>A client's request, ready to be changed; null when there is none.</summary>
    public static Task<MeasureRequest?> RequestAsync(this FootbridgeDb db, ClientId client, Guid id, CancellationToken ct) =>
        db.Set<MeasureRequest>().AsTracking().SingleOrDefaultAsync(r => r.Id == id && r.Client == client, ct);

    /// <summary>The request for an instrument that waits, ready to be changed; null when none does.</summary>
    public static Task<MeasureRequest?> WaitingAsync(
        this FootbridgeDb db,
        ClientId client,
        string instrument,
        CancellationToken ct
    ) =>
        db.Set<MeasureRequest>()
            .AsTracking()
            .Where(r => r.Client == client && r.Instrument == instrument && r.State == RequestState.Waiting)
            .OrderByDescending(r => r.DueOn)
            .FirstOrDefaultAsync(ct);

    /// <summary>What a client can answer alone now.</summary>
    public static IQueryable<MeasureRequest> ForSelf(this IQueryable<MeasureRequest> requests, ClientId client, DateOnly today)
    {
        var since = today.AddDays(1 - MeasureRequest.DaysOpen);
        return requests.Where(r =>
            r.Client == client && r.State == RequestState.Waiting && r.Way != MeasureWay.Interview && r.DueOn >= since
        );
    }
}
