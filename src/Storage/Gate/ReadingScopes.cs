using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>Scopes to read in, with their connection open. A page asks a dozen slices one after the other: each has the scope for itself
/// while it works and the next one finds it open. Nothing that is read can be changed, so nothing is carried from one to the next.</summary>
internal sealed class ReadingScopes(IServiceProvider services, CallContext call) : IDisposable, IAsyncDisposable
{
    private readonly Stack<AsyncServiceScope> _idle = new();
    private readonly Lock _lock = new();

    /// <summary>Takes a scope for a slice, or for the gate's own question when null; it goes back when the lease ends.</summary>
    public async Task<Lease> TakeAsync(SliceDescriptor? slice, CancellationToken ct)
    {
        var lease = new Lease(this, await OpenAsync(ct));
        GuardedScope.Carry(call, lease.Services, slice);
        return lease;
    }

    /// <summary>Gives the connections back. Asked before one for writing is opened: nobody may hold one and wait for another, and what was
    /// read before a change is not to be met after it.</summary>
    public async ValueTask CloseAsync()
    {
        while (Idle() is { } scope)
        {
            await scope.DisposeAsync();
        }
    }

    public ValueTask DisposeAsync() => CloseAsync();

    public void Dispose()
    {
        while (Idle() is { } scope)
        {
            scope.Dispose();
        }
    }

    private async Task<AsyncServiceScope> OpenAsync(CancellationToken ct)
    {
        while (Idle() is { } known)
        {
            // Who signs in becomes somebody else on the way.
            if (ReferenceEquals(known.ServiceProvider.GetRequiredService<CallContext>().Caller, call.Caller))
            {
                return known;
            }

            await known.DisposeAsync();
        }

        var scope = GuardedScope.Open(services, call);
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        // Otherwise each statement would open a connection and tell the engine the program again.
        await db.Database.OpenConnectionAsync(ct);
        return scope;
    }

    private AsyncServiceScope? Idle()
    {
        lock (_lock)
        {
            return _idle.TryPop(out var scope) ? scope : null;
        }
    }

    private void GiveBack(AsyncServiceScope scope)
    {
        lock (_lock)
        {
            _idle.Push(scope);
        }
    }

    /// <summary>A scope in use.</summary>
    internal readonly struct Lease(ReadingScopes owner, AsyncServiceScope scope) : IDisposable
    {
        public IServiceProvider Services => scope.ServiceProvider;

        public void Dispose() => owner.GiveBack(scope);
    }
}
