using Footbridge.Kernel;
using Footbridge.Storage.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footbridge.Recovery.Reminders;

/// <summary>Reminds people, some times an hour.</summary>
internal sealed class ReminderWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderWatch> log)
    : RecurringJob(scopes, clock, log)
{
    protected override string Name => "job reminders";

    protected override TimeSpan Every => TimeSpan.FromMinutes(10);

    protected override async Task RunAsync(IServiceProvider scope, CancellationToken ct) =>
        await scope.GetRequiredService<ICommand<SendReminders.Input, int>>().HandleAsync(new(), ct);
}
