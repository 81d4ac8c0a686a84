using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Rights.Retention.Holds;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Retention;

/// <summary>Works out until when records must be kept.</summary>
internal sealed class RetentionBook(FootbridgeDb db, IEnumerable<IRetentionEvents> sources, IClients clients) : ILegalHolds
{
    public async Task<IReadOnlyList<RetentionTerm>> TermsAsync(CancellationToken ct) =>
        RetentionSchedule.With(await db.Set<RetentionRule>().ToDictionaryAsync(r => r.Kind, r => r.Years, ct));

    public async Task<KeptUntil?> UntilAsync(ClientId client, CancellationToken ct)
    {
        var events = await EventsAsync(client, ct);
        var person = await clients.FindAsync(client, ct);
        return RetentionSchedule.Until(events, await TermsAsync(ct), person?.BornOn);
    }

    public async Task<IReadOnlyList<RetentionEvent>> EventsAsync(ClientId? client, CancellationToken ct)
    {
        var events = new List<RetentionEvent>();
        foreach (var source in sources)
        {
            events.AddRange(await source.LatestAsync(client, ct));
        }

        return events;
    }

    public Task<bool> IsHeldAsync(ClientId client, CancellationToken ct) =>
        db.Set<LegalHold>().AnyAsync(h => h.Client == client && h.EndedOn == null, ct);

    /// <summary>Why a record may not be deleted today, or null when it may.</summary>
    public async Task<Problem?> RefusalAsync(ClientId client, DateOnly today, CancellationToken ct)
    {
        if (await IsHeldAsync(client, ct))
        {
            return Problem.Rule("privacy.retention.held");
        }

        return await UntilAsync(client, ct) is not { } until || today <= until.Day
            ? Problem.Rule("privacy.retention.not-due")
            : null;
    }
}
