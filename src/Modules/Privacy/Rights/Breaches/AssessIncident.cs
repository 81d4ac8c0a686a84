using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Breaches;

/// <summary>Keeps the four-factor assessment of an incident, or the exception that applies.</summary>
[Requires(PrivacyPermissions.HandleIncidents)]
internal sealed class AssessIncident(FootbridgeDb db, CallContext call, ProgramCalendar calendar)
    : ICommand<AssessIncident.Input, Done>
{
    /// <summary>The assessment.</summary>
    /// <param name="Incident">Of what.</param>
    /// <param name="Version">The version the form was made from.</param>
    /// <param name="Assessment">The four factors; null when an exception applies.</param>
    /// <param name="Finding">What the assessor concludes.</param>
    /// <param name="Exception">Code of the exception.</param>
    /// <param name="Words">The reasons in one place.</param>
    public sealed record Input(
        IncidentId Incident,
        int Version,
        BreachAssessment? Assessment,
        BreachFinding Finding,
        string Exception,
        string Words
    );

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var incident = await db.Set<Incident>().SingleOrDefaultAsync(i => i.Id == input.Incident, ct);
        if (incident is null)
        {
            return Problem.NotFound("privacy.incident.not-found");
        }

        db.Expect(incident, input.Version);
        var by = call.Caller.User ?? default;
        return input.Assessment is { } assessment && input.Finding != BreachFinding.Exception
            ? incident.Assess(assessment, input.Finding, input.Words, by, calendar.Today)
            : incident.Except(input.Exception, input.Words, by, calendar.Today);
    }
}
