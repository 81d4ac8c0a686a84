using Footbridge.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>A fresh scope that carries the caller over: one call, one scope, one context.</summary>
internal static class GuardedScope
{
    public static AsyncServiceScope Open(IServiceProvider services, CallContext call, SliceDescriptor? slice = null)
    {
        var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        Carry(call, scope.ServiceProvider, slice);
        return scope;
    }

    /// <summary>Tells a scope who calls and what for.</summary>
    public static void Carry(CallContext call, IServiceProvider to, SliceDescriptor? slice)
    {
        var inner = to.GetRequiredService<CallContext>();
        inner.Caller = call.Caller;
        inner.Key = call.Key;
        inner.Origin = call.Origin;
        inner.Asked = slice is null ? null : AccessGate.AskedBy(call.Caller, slice);
    }
}
