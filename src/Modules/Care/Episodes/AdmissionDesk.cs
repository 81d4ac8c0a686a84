using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes;

/// <summary>What stands between a client and the first day.</summary>
[Requires(CarePermissions.Admit)]
internal sealed class AdmissionDesk(
    FootbridgeDb db,
    ProgramCalendar calendar,
    IClients clients,
    IConsents consents,
    IPlacements placements,
    IStaff staff
) : IQuery<AdmissionDesk.Input, AdmissionDesk.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What the page shows.</summary>
    /// <param name="Name">What the client is called.</param>
    /// <param name="CanBeInvited">Whether a phone number or mail address is known.</param>
    /// <param name="OpenSince">First day of the open stay, if there is one.</param>
    /// <param name="Consent">How the consent stands.</param>
    /// <param name="Placement">The decision about the level of care.</param>
    /// <param name="Counselors">Who may be the primary counselor, with the number of clients they have.</param>
    public sealed record View(
        string Name,
        bool CanBeInvited,
        DateOnly? OpenSince,
        ConsentStanding Consent,
        PlacementDecision? Placement,
        IReadOnlyList<Candidate> Counselors
    )
    {
        public bool PlacementFits => Placement is not null && Admission.Fits(Placement);

        public bool IsReady =>
            OpenSince is null && Placement is not null && Consent is ConsentStanding.Signed or ConsentStanding.Declined;
    }

    public sealed record Candidate(UserId Id, string Name, int Clients);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var open = await db.Set<Episode>()
            .Where(e => e.DischargedOn == null)
            .Select(e => new
            {
                e.Client,
                e.Counselor,
                e.AdmittedOn,
            })
            .ToListAsync(ct);
        var load = open.GroupBy(e => e.Counselor).ToDictionary(g => g.Key, g => g.Count());
        return new View(
            client.PreferredName,
            client.Phone is not null || client.Email is not null,
            open.Where(e => e.Client == input.Client).Select(e => (DateOnly?)e.AdmittedOn).FirstOrDefault(),
            await consents.TreatmentPaymentOperationsAsync(input.Client, calendar.Today, ct),
            await placements.LatestAsync(input.Client, ct),
            [
                .. (await staff.AllAsync(ct))
                    .Where(Episodes.Counselors.MayLead)
                    .Select(s => new Candidate(s.Id, s.Printed, load.GetValueOrDefault(s.Id))),
            ]
        );
    }
}
