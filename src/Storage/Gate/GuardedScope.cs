using Footbridge.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>A fresh scope that carries the caller over: one call, one scope, one context.</summary>
internal static class GuardedScope
{
    public static AsyncServiceScope Open(IServiceProvider services, CallContext call)
    {
        var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var inner = scope.ServiceProvider.GetRequiredService<CallContext>();
        inner.Caller = call.Caller;
        inner.Key = call.Key;
        inner.Origin = call.Origin;
        return scope;
    }
}
