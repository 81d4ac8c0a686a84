using Footbridge.Kernel;
using Footbridge.Storage.Gate;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Audit;

/// <summary>Collects the looks of one request, so that a page made of many queries writes them at once. They are stored before the first
/// byte of the page leaves; outside a request each is stored at once.</summary>
public sealed class AuditBuffer(IServiceProvider services, CallContext call, WriteTurn writeTurn, TimeProvider clock)
{
    private readonly List<AuditEntry> _waiting = [];
    private readonly Lock _lock = new();

    /// <summary>Whether lines wait for <see cref="FlushAsync"/>.</summary>
    public bool Waits { get; set; }

    /// <summary>Adds a line.</summary>
    public Task AddAsync(AuditEntry entry, CancellationToken ct)
    {
        lock (_lock)
        {
            _waiting.Add(entry);
        }

        return Waits ? Task.CompletedTask : FlushAsync(ct);
    }

    /// <summary>Stores the lines that wait.</summary>
    public async Task FlushAsync(CancellationToken ct)
    {
        AuditEntry[] entries;
        lock (_lock)
        {
            entries = [.. _waiting];
            _waiting.Clear();
        }

        if (entries.Length == 0)
        {
            return;
        }

        await services.GetRequiredService<ReadingScopes>().CloseAsync();
        using (await writeTurn.TakeAsync(ct))
        {
            await using var scope = GuardedScope.Open(services, call);
            var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await AuditChain.AppendAsync(db, clock, entries, ct);
            await transaction.CommitAsync(ct);
        }
    }
}
