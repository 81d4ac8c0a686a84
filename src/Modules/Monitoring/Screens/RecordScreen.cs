using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;

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
    public sealed record Input(ClientId Client, ScreenDetails Details) : IAboutClient;

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

        db.Add(screen);
        if (screen.HasUnexpected)
        {
            await signals.RaiseAsync(ScreenSignal.Of(screen, calendar.Now), ct);
        }

        return Done.Value;
    }
}
