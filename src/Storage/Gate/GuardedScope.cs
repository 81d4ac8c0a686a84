using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>A fresh scope that carries the caller over: one call, one scope, one context.</summary>
internal static class GuardedScope
{
    public static AsyncServiceScope Open(IServiceProvider services, CallContext call, SliceDescriptor? slice = null)
    {
        var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var inner = scope.ServiceProvider.GetRequiredService<CallContext>();
        inner.Caller = call.Caller;
        inner.Key = call.Key;
        inner.Origin = call.Origin;
        inner.Asked = slice is null ? null : AccessGate.AskedBy(call.Caller, slice);
        return scope;
    }

    /// <summary>The same for reading: nothing that is read can be changed.</summary>
    public static AsyncServiceScope OpenForReading(IServiceProvider services, CallContext call, SliceDescriptor? slice = null)
    {
        var scope = Open(services, call, slice);
        scope.ServiceProvider.GetRequiredService<FootbridgeDb>().ChangeTracker.QueryTrackingBehavior =
            QueryTrackingBehavior.NoTracking;
        return scope;
    }
}
