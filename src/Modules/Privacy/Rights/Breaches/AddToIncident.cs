using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Breaches;

/// <summary>Names a client whose records an incident concerns.</summary>
[Requires(PrivacyPermissions.HandleIncidents)]
internal sealed class AddToIncident(FootbridgeDb db, TimeProvider clock) : ICommand<AddToIncident.Input, Done>
{
    public sealed record Input(ClientId Client, IncidentId Incident) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!await db.Set<Incident>().AnyAsync(i => i.Id == input.Incident, ct))
        {
            return Problem.NotFound("privacy.incident.not-found");
        }

        if (await db.Set<IncidentPerson>().AnyAsync(p => p.Incident == input.Incident && p.Client == input.Client, ct))
        {
            return Problem.Conflict("privacy.incident.named-already");
        }

        db.Add(
            new IncidentPerson
            {
                Incident = input.Incident,
                Client = input.Client,
                AddedAt = clock.GetUtcNow(),
            }
        );
        return Done.Value;
    }
}
