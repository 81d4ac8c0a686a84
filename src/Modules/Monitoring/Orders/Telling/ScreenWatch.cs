using Footbridge.Kernel;
using Footbridge.Monitoring.Draws;
using Footbridge.Storage.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footbridge.Monitoring.Orders;

/// <summary>Holds the draw early each morning and tells those who are asked for a screen.</summary>
internal sealed class ScreenWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ScreenWatch> log)
    : RecurringJob(scopes, clock, log)
{
    // Late enough that the roster of the day stands, early enough for everybody to be told.
    private static readonly TimeOnly DrawnFrom = new(5, 0);

    protected override string Name => "job screens";

    protected override TimeSpan Every => TimeSpan.FromMinutes(10);

    protected override async Task RunAsync(IServiceProvider scope, CancellationToken ct)
    {
        var calendar = scope.GetRequiredService<ProgramCalendar>();
        if (calendar.TimeOf(calendar.Now) >= DrawnFrom)
        {
            await scope.GetRequiredService<ICommand<HoldDraw.Input, int>>().HandleAsync(new(), ct);
        }

        await scope.GetRequiredService<ICommand<TellOfScreens.Input, int>>().HandleAsync(new(), ct);
    }
}
