using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Monitoring.Orders;

/// <summary>Asks a client for a screen by hand, with the reason.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class OrderScreen(FootbridgeDb db, ProgramCalendar calendar, TimeProvider clock, CallContext call)
    : ICommand<OrderScreen.Input, Done>
{
    public sealed record Input(ClientId Client, ScreenRequest Request) : IAboutClient;

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var asked = ScreenOrder.ByHand(
            Ids.NewGuid(clock),
            input.Client,
            call.Caller.User ?? default,
            input.Request,
            calendar.Today
        );
        return Task.FromResult(
            asked.Match<Outcome<Done>>(
                order =>
                {
                    db.Add(order);
                    return Done.Value;
                },
                problem => problem
            )
        );
    }
}
