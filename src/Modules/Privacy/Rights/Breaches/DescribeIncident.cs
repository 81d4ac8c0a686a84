using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Breaches;

/// <summary>Says how many people are concerned and what the notice tells them.</summary>
[Requires(PrivacyPermissions.HandleIncidents)]
internal sealed class DescribeIncident(FootbridgeDb db) : ICommand<DescribeIncident.Input, Done>
{
    public sealed record Input(IncidentId Incident, int Version, int People, IReadOnlyList<StateCount> States, NoticeWords Words);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var incident = await db.Set<Incident>().SingleOrDefaultAsync(i => i.Id == input.Incident, ct);
        if (incident is null)
        {
            return Problem.NotFound("privacy.incident.not-found");
        }

        db.Expect(incident, input.Version);
        return incident.Describe(input.People, input.States, input.Words);
    }
}
