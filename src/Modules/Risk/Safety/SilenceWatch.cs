using Footbridge.Kernel;
using Footbridge.Storage.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footbridge.Risk.Safety;

/// <summary>Looks for silence each hour.</summary>
internal sealed class SilenceWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SilenceWatch> log)
    : RecurringJob(scopes, clock, log)
{
    protected override string Name => "job silence";

    protected override TimeSpan Every => TimeSpan.FromHours(1);

    protected override Task RunAsync(IServiceProvider scope, CancellationToken ct) =>
        scope.GetRequiredService<ICommand<LookForSilence.Input, int>>().HandleAsync(new(), ct);
}
