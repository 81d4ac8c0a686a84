using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Disclosures.Reading;

/// <summary>Says whose disclosure it is, so that the look that follows can name the client on the audit trail.</summary>
[Requires(PrivacyPermissions.ReadDisclosures)]
[ShowsNothingProtected("It answers with an id alone.")]
internal sealed class WhoseDisclosure(FootbridgeDb db) : IQuery<WhoseDisclosure.Input, ClientId>
{
    public sealed record Input(Guid Disclosure);

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = DisclosureId.From(input.Disclosure);
        var clients = await db.Set<Disclosure>().Where(d => d.Id == id).Select(d => d.Client).ToListAsync(ct);
        return clients is [var client] ? client : Problem.NotFound("core.not-found");
    }
}

/// <summary>The page that goes in front of what is disclosed: who to whom, on what ground, with the notice of 42 CFR 2.32 and a copy of the
/// consent.</summary>
[Requires(PrivacyPermissions.ReadDisclosures)]
internal sealed class ReadCover(FootbridgeDb db, IClients clients, IPrograms programs, IStaff staff)
    : IQuery<ReadCover.Input, ReadCover.View>
{
    public sealed record Input(ClientId Client, Guid Disclosure) : IAboutClient;

    public sealed record View(
        DisclosureLine Line,
        string ClientName,
        DateOnly? BornOn,
        string Program,
        string Organization,
        string Address,
        string Phone,
        string Notice,
        string NoticeEdition,
        string Redisclosure,
        string Reason,
        GroundFacts Facts,
        Guid? Paper,
        ConsentCopy? Consent
    );

    /// <summary>The copy of the consent that goes with it: 42 CFR 2.32(b).</summary>
    public sealed record ConsentCopy(int Number, string TermsJson, string SignerName, string? Drawn, DateOnly? SignedOn);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = DisclosureId.From(input.Disclosure);
        var disclosure = await db.DisclosuresOf(input.Client).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);
        var client = await clients.FindAsync(input.Client, ct);
        if (disclosure is null || client is null)
        {
            return Problem.NotFound("core.not-found");
        }

        var program = await programs.CurrentAsync(ct);
        var by = disclosure.By is { } user ? (await staff.FindAsync(user, ct))?.DisplayName ?? "" : "";
        var consent = disclosure.Consent is { } relied
            ? await db.Set<Consent>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == relied, ct)
            : null;
        return new View(
            DisclosureLines.LineOf(disclosure, by),
            $"{client.GivenName} {client.FamilyName}".Trim(),
            client.BornOn,
            program.Name,
            program.Organization,
            program.Sites.Count > 0 ? program.Sites[0].Address : "",
            program.Phone,
            disclosure.Notice,
            disclosure.NoticeEdition,
            RedisclosureRule.CodeOf(disclosure.Redisclosure),
            disclosure.Reason,
            disclosure.Facts,
            disclosure.Paper,
            consent is null ? null : new(consent.Number, consent.TermsJson, consent.SignerName, consent.Drawn, consent.SignedOn)
        );
    }
}
