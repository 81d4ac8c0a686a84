using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Rights.Breaches;
using Footbridge.Privacy.Rights.Contact;
using Footbridge.Privacy.Rights.Requests;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Mine;

/// <summary>What a client asked for so far, and whether they said how to be reached.</summary>
[Requires(PrivacyPermissions.AskRights)]
internal sealed class RightsOf(FootbridgeDb db, IClients clients, CallContext call, ProgramCalendar calendar)
    : IQuery<RightsOf.Input, RightsOf.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The answer.</summary>
    /// <param name="Name">What the client is called.</param>
    /// <param name="Requests">Requests, the newest first.</param>
    /// <param name="HasContact">Whether the client said how to be reached.</param>
    /// <param name="Intermediaries">Those who pass the record on, as consents name them.</param>
    /// <param name="OpenIncidents">Incidents that the client can be named in; only for those who handle them.</param>
    public sealed record View(
        string Name,
        IReadOnlyList<RequestRow> Requests,
        bool HasContact,
        IReadOnlyList<string> Intermediaries,
        IReadOnlyList<OpenIncident> OpenIncidents
    );

    public sealed record OpenIncident(Guid Id, DateOnly DiscoveredOn, string What);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        var requests = await db.Set<RightsRequest>()
            .Where(r => r.Client == input.Client)
            .OrderByDescending(r => r.ReceivedOn)
            .ToListAsync(ct);
        // A complaint about the people who read this page is for the privacy officer alone.
        var seesComplaints = call.Caller.Kind == CallerKind.Client || call.Caller.Holds(PrivacyPermissions.HandleRights);
        var incidents = call.Caller.Holds(PrivacyPermissions.HandleIncidents)
            ? await db.Set<Incident>()
                .Where(i => !db.Set<IncidentPerson>().Any(p => p.Incident == i.Id && p.Client == input.Client))
                .OrderByDescending(i => i.DiscoveredOn)
                .Take(20)
                .Select(i => new OpenIncident(i.Id.Value, i.DiscoveredOn, i.What))
                .ToListAsync(ct)
            : [];
        return new View(
            person.PreferredName,
            [
                .. requests
                    .Where(r => seesComplaints || r.Kind != RequestKind.Complaint)
                    .Select(r => RequestRow.Of(r, calendar.Today)),
            ],
            await db.Set<ContactWishRow>().AnyAsync(w => w.Client == input.Client, ct),
            await db.IntermediariesAsync(input.Client, ct),
            incidents
        );
    }
}
