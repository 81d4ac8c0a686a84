using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Disclosures.Agreements;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Disclosures.Recording;

/// <summary>What a disclosure of a client's record could stand on today.</summary>
[Requires(PrivacyPermissions.RecordDisclosures)]
internal sealed class DisclosureChoices(
    FootbridgeDb db,
    CallContext call,
    IClients clients,
    IStaff staff,
    ProgramCalendar calendar
) : IQuery<DisclosureChoices.Input, DisclosureChoices.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(
        string Name,
        bool MayLegal,
        IReadOnlyList<Given> Consents,
        IReadOnlyList<Vendor> Agreements,
        IReadOnlyList<string> Supervisors
    );

    public sealed record Given(Guid Id, int Number, ConsentTerms Terms);

    public sealed record Vendor(Guid Id, string Name, string Service, IReadOnlyList<string> Items);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        var today = calendar.Today;
        var consents = await db.Set<Consent>()
            .AsNoTracking()
            .Where(c => c.Client == input.Client)
            .OrderByDescending(c => c.Number)
            .ToListAsync(ct);
        var agreements = await db.Set<Agreement>().AsNoTracking().OrderBy(a => a.Vendor).ToListAsync(ct);
        var team = await staff.AllAsync(ct);
        return new View(
            client.PreferredName,
            call.Caller.Holds(PrivacyPermissions.LegalDisclosures),
            [
                .. consents
                    .Where(c => ConsentRules.Validate(c, today).Count == 0)
                    .Select(c => new Given(c.Id.Value, c.Number, c.Terms)),
            ],
            [.. agreements.Where(a => a.IsCurrent(today)).Select(a => new Vendor(a.Id, a.Vendor, a.Service, a.Items))],
            [.. team.Where(s => s.Role is RoleCodes.Supervisor or RoleCodes.Director).Select(s => s.DisplayName)]
        );
    }
}
