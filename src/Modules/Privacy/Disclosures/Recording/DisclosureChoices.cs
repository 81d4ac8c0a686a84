using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Disclosures.Agreements;
using Footbridge.Privacy.Disclosures.Studies;
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
    IRestrictions restrictions,
    ProgramCalendar calendar
) : IQuery<DisclosureChoices.Input, DisclosureChoices.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(
        string Name,
        bool MayLegal,
        IReadOnlyList<Given> Consents,
        IReadOnlyList<Vendor> Agreements,
        IReadOnlyList<Undertaking> Studies,
        IReadOnlyList<string> Supervisors,
        IReadOnlyList<string> Limits
    );

    public sealed record Given(Guid Id, int Number, ConsentTerms Terms);

    public sealed record Vendor(Guid Id, string Name, string Service, IReadOnlyList<string> Items);

    /// <summary>A registered audit or study that is current.</summary>
    public sealed record Undertaking(Guid Id, StudyKind Kind, string Holder, string Reference, IReadOnlyList<string> Items);

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
        var mayLegal = call.Caller.Holds(PrivacyPermissions.LegalDisclosures);
        var studies = mayLegal ? await db.Set<Study>().AsNoTracking().OrderBy(s => s.Holder).ToListAsync(ct) : [];
        var team = await staff.AllAsync(ct);
        return new View(
            client.PreferredName,
            mayLegal,
            [
                .. consents
                    .Where(c => ConsentRules.Validate(c, today).Count == 0)
                    .Select(c => new Given(c.Id.Value, c.Number, c.Terms)),
            ],
            [.. agreements.Where(a => a.IsCurrent(today)).Select(a => new Vendor(a.Id, a.Vendor, a.Service, a.Items))],
            [
                .. studies
                    .Where(s => s.IsCurrent(today))
                    .Select(s => new Undertaking(s.Id, s.Kind, s.Holder, s.Reference, s.Items)),
            ],
            [.. team.Where(s => s.Role is RoleCodes.Supervisor or RoleCodes.Director).Select(s => s.DisplayName)],
            await restrictions.LimitsAsync(input.Client, ct)
        );
    }
}
