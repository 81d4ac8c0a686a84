using Footbridge.Kernel;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>Stands before every slice that reads.</summary>
internal sealed class QueryGuard<TInput, TOutput>(
    IServiceProvider services,
    SliceRegistry slices,
    CallContext call,
    AuditBuffer audit
) : IQuery<TInput, TOutput>
{
    public async Task<Outcome<TOutput>> HandleAsync(TInput input, CancellationToken ct)
    {
        var slice = slices.Behind(typeof(IQuery<TInput, TOutput>));
        var about = (input as IAboutClient)?.Client;
        if (Access.Refusal(call.Caller, slice.Permission, about) is { } refusal)
        {
            await audit.AddAsync(AuditEntry.Of(call, slice, about, refusal), ct);
            return refusal;
        }

        await using var scope = GuardedScope.Open(services, call);
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        // One connection for the whole slice: otherwise each statement would open one and tell the engine the program again.
        await db.Database.OpenConnectionAsync(ct);
        var answer = await ((IQuery<TInput, TOutput>)slice.Create(scope.ServiceProvider, [])).HandleAsync(input, ct);
        if (slice.Audited)
        {
            var several = input as IAboutClients ?? answer.Match<IAboutClients?>(value => value as IAboutClients, _ => null);
            await audit.AddAsync(AuditEntry.Of(call, slice, about, answer.Problem, several?.Clients), ct);
        }

        return answer;
    }
}
