using Footbridge.Kernel;
using Footbridge.Storage.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footbridge.Privacy.Looks.Unusual;

/// <summary>Searches for unusual looks once a day.</summary>
internal sealed class UnusualWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<UnusualWatch> log)
    : RecurringJob(scopes, clock, log)
{
    protected override string Name => "job unusual looks";

    protected override TimeSpan Every => TimeSpan.FromDays(1);

    protected override Task RunAsync(IServiceProvider scope, CancellationToken ct) =>
        scope.GetRequiredService<ICommand<LookForUnusual.Input, int>>().HandleAsync(new(), ct);
}
