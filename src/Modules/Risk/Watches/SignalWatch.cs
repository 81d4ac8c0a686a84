using Footbridge.Kernel;
using Footbridge.Storage.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footbridge.Risk.Watches;

/// <summary>Looks each hour for what nobody tells: silence, overdue reviews, hours at risk.</summary>
internal sealed class SignalWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SignalWatch> log)
    : RecurringJob(scopes, clock, log)
{
    protected override string Name => "job signals";

    protected override TimeSpan Every => TimeSpan.FromHours(1);

    protected override async Task RunAsync(IServiceProvider scope, CancellationToken ct)
    {
        await scope.GetRequiredService<ICommand<LookForSilence.Input, int>>().HandleAsync(new(), ct);
        await scope.GetRequiredService<ICommand<LookForOverdueReviews.Input, int>>().HandleAsync(new(), ct);
        await scope.GetRequiredService<ICommand<LookForHoursAtRisk.Input, int>>().HandleAsync(new(), ct);
    }
}
