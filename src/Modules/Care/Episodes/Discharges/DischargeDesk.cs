using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Discharges;

/// <summary>What is needed to discharge a client.</summary>
[Requires(CarePermissions.Discharge)]
internal sealed class DischargeDesk(FootbridgeDb db, IClients clients, ProgramCalendar calendar)
    : IQuery<DischargeDesk.Input, DischargeDesk.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What the page shows.</summary>
    /// <param name="Name">What the client is called.</param>
    /// <param name="Version">Version of the open stay.</param>
    /// <param name="AdmittedOn">First day, or null when there is no open stay.</param>
    /// <param name="DayNumber">Day of the stay.</param>
    public sealed record View(string Name, int Version, DateOnly? AdmittedOn, int DayNumber);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var episode = await db.Set<Episode>()
            .Where(e => e.Client == input.Client && e.DischargedOn == null)
            .Select(e => new { e.Version, e.AdmittedOn })
            .FirstOrDefaultAsync(ct);
        return episode is null
            ? new View(client.PreferredName, 0, null, 0)
            : new View(
                client.PreferredName,
                episode.Version,
                episode.AdmittedOn,
                calendar.Today.DayNumber - episode.AdmittedOn.DayNumber + 1
            );
    }
}
