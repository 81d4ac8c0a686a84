using Footbridge.Kernel;
using Footbridge.Storage.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footbridge.Recovery.Rewards;

/// <summary>Chooses the seed of each month as it begins, where rewards are given.</summary>
internal sealed class RewardWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RewardWatch> log)
    : RecurringJob(scopes, clock, log)
{
    protected override string Name => "job rewards";

    protected override TimeSpan Every => TimeSpan.FromMinutes(30);

    protected override async Task RunAsync(IServiceProvider scope, CancellationToken ct) =>
        await scope.GetRequiredService<ICommand<BeginRewardMonth.Input, Done>>().HandleAsync(new(), ct);
}
