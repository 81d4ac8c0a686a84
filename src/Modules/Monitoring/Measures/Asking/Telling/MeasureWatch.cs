using Footbridge.Contracts.Messages;
using Footbridge.Kernel;
using Footbridge.Storage.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footbridge.Monitoring.Measures;

/// <summary>Asks what is due and sends the links.</summary>
internal sealed class MeasureWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MeasureWatch> log)
    : RecurringJob(scopes, clock, log)
{
    protected override string Name => "job measures";

    protected override TimeSpan Every => TimeSpan.FromMinutes(15);

    protected override Task RunAsync(IServiceProvider scope, CancellationToken ct) =>
        scope
            .GetRequiredService<ICommand<SendMeasures.Input, int>>()
            .HandleAsync(new(Tell: scope.GetRequiredService<IPublicAddress>().IsKnown), ct);
}
