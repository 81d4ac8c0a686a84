using Footbridge.Kernel;
using Footbridge.Storage.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footbridge.Recovery.Talks;

/// <summary>Looks every few minutes whether a promise of an answer is past, and whether it is an hour to tell somebody of an answer.</summary>
internal sealed class TalkWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TalkWatch> log)
    : RecurringJob(scopes, clock, log)
{
    protected override string Name => "job messages";

    protected override TimeSpan Every => TimeSpan.FromMinutes(5);

    protected override async Task RunAsync(IServiceProvider scope, CancellationToken ct) =>
        await scope.GetRequiredService<ICommand<WatchTalks.Input, int>>().HandleAsync(new(), ct);
}
