using Footbridge.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>Tells events to the hearers of the same scope.</summary>
internal sealed class Events(IServiceProvider services) : IEvents
{
    public async Task<Outcome<Done>> RaiseAsync<TEvent>(TEvent happened, CancellationToken ct)
        where TEvent : IEvent
    {
        foreach (var hearer in services.GetServices<IHear<TEvent>>())
        {
            var heard = await hearer.HearAsync(happened, ct);
            if (heard.Problem is { } problem)
            {
                return problem;
            }
        }

        return Done.Value;
    }
}
