using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>Ends a plan to ask an instrument. What was asked and answered stays.</summary>
[Requires(MonitoringPermissions.AskMeasures)]
internal sealed class EndMeasurePlan(FootbridgeDb db, ProgramCalendar calendar) : ICommand<EndMeasurePlan.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Plan) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var plan = await db.Set<MeasurePlan>()
            .AsTracking()
            .SingleOrDefaultAsync(p => p.Id == input.Plan && p.Client == input.Client, ct);
        if (plan is null)
        {
            return Problem.NotFound("core.not-found");
        }

        plan.Until ??= calendar.Today.AddDays(-1);
        return Done.Value;
    }
}
