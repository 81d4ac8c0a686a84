using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Monitoring.Measures;

/// <summary>A client opens questions they are asked.</summary>
[Requires(MonitoringPermissions.CheckIn)]
internal sealed class StartMine(FootbridgeDb db, ProgramCalendar calendar) : ICommand<StartMine.Input, StartMine.Receipt>
{
    public sealed record Input(ClientId Client, Guid Request) : IAboutClient;

    public sealed record Receipt(string Key);

    public async Task<Outcome<Receipt>> HandleAsync(Input input, CancellationToken ct)
    {
        var request = await db.RequestAsync(input.Client, input.Request, ct);
        if (request is not { State: RequestState.Waiting } || request.Way == MeasureWay.Interview)
        {
            return Problem.Conflict("monitoring.measure.over");
        }

        return new Receipt(request.NewKey(calendar.Now));
    }
}
