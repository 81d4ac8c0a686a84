using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Privacy.Rights.Breaches;

/// <summary>Takes the first word of an incident. Everybody on staff may and should tell.</summary>
[Requires(PrivacyPermissions.ReportIncidents)]
internal sealed class ReportIncident(FootbridgeDb db, CallContext call, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<ReportIncident.Input, IncidentId>
{
    public sealed record Input(IncidentFacts Facts);

    public Task<Outcome<IncidentId>> HandleAsync(Input input, CancellationToken ct)
    {
        var reported = Incident.Report(
            Ids.New<IncidentId>(clock),
            input.Facts,
            call.Caller.User ?? default,
            calendar.Now,
            calendar.Today
        );
        if (reported.Failed(out var problem, out var incident))
        {
            return Task.FromResult<Outcome<IncidentId>>(problem);
        }

        db.Add(incident);
        return Task.FromResult<Outcome<IncidentId>>(incident.Id);
    }
}
