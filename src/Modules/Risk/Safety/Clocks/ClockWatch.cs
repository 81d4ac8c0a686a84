using Footbridge.Kernel;
using Footbridge.Storage.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footbridge.Risk.Safety;

/// <summary>Looks at the clocks of the safety list each minute.</summary>
internal sealed class ClockWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClockWatch> log)
    : RecurringJob(scopes, clock, log)
{
    protected override string Name => "job clocks";

    protected override TimeSpan Every => TimeSpan.FromMinutes(1);

    protected override async Task RunAsync(IServiceProvider scope, CancellationToken ct)
    {
        var ranOut = await scope.GetRequiredService<IQuery<CountClocksOut.Input, int>>().HandleAsync(new(), ct);
        if (ranOut.Succeeded && ranOut.Value > 0)
        {
            await scope.GetRequiredService<ICommand<LookAtClocks.Input, int>>().HandleAsync(new(), ct);
        }
    }
}
