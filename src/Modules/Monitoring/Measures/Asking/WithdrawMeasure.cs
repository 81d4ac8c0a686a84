using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Monitoring.Measures;

/// <summary>Takes a request back: its link opens nothing any more.</summary>
[Requires(MonitoringPermissions.AskMeasures)]
internal sealed class WithdrawMeasure(FootbridgeDb db) : ICommand<WithdrawMeasure.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Request) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var request = await db.RequestAsync(input.Client, input.Request, ct);
        if (request is null)
        {
            return Problem.NotFound("core.not-found");
        }

        if (request.State != RequestState.Waiting)
        {
            return Problem.Conflict("monitoring.measure.over");
        }

        request.State = RequestState.Withdrawn;
        request.UseCode();
        return Done.Value;
    }
}
