using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Monitoring.Orders;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Screens;

/// <summary>Writes a drug screen down.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class RecordScreen(
    FootbridgeDb db,
    ProgramCalendar calendar,
    TimeProvider clock,
    CallContext call,
    ISignals signals
) : ICommand<RecordScreen.Input, Done>
{
    /// <summary>What was collected.</summary>
    /// <param name="Client">Whose.</param>
    /// <param name="Details">What, how, and what was found.</param>
    /// <param name="Order">The request it answers, if there was one.</param>
    public sealed record Input(ClientId Client, ScreenDetails Details, Guid? Order = null) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var recorded = DrugScreen.Record(
            Ids.New<DrugScreenId>(clock),
            input.Client,
            call.Caller.User ?? default,
            input.Details,
            calendar.Today
        );
        if (recorded.Failed(out var problem, out var screen))
        {
            return problem;
        }

        if (await AnswerAsync(input, screen.Id, ct) is { } refusal)
        {
            return refusal;
        }

        db.Add(screen);
        if (screen.HasUnexpected)
        {
            await signals.RaiseAsync(ScreenSignal.Of(screen, calendar.Now), ct);
        }

        return Done.Value;
    }

    private async Task<Problem?> AnswerAsync(Input input, DrugScreenId screen, CancellationToken ct)
    {
        if (input.Order is not { } id)
        {
            return null;
        }

        var order = await db.Set<ScreenOrder>()
            .AsTracking()
            .SingleOrDefaultAsync(o => o.Id == id && o.Client == input.Client, ct);
        return order is null ? Problem.NotFound("monitoring.order.not-found") : order.Collect(screen).Problem;
    }
}
