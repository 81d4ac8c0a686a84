using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents.Sharing;
using Footbridge.Privacy.Disclosures.Reading;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Signing;

/// <summary>One consent as signed, for reading and printing.</summary>
[Requires(PrivacyPermissions.ReadConsents)]
internal sealed class ReadConsent(FootbridgeDb db, IStaff staff, ProgramCalendar calendar)
    : IQuery<ReadConsent.Input, ReadConsent.View>
{
    public sealed record Input(ClientId Client, Guid Consent) : IAboutClient;

    public sealed record View(
        Guid Id,
        int Version,
        int Number,
        ConsentTerms Terms,
        ConsentDecision Decision,
        string SignerName,
        string? Drawn,
        SignerCapacity Capacity,
        string Authority,
        DateOnly? SignedOn,
        string Witness,
        string DeclinedWords,
        DateTimeOffset? RevokedAt,
        string RevocationMethod,
        string RevocationWords,
        bool IsUnchanged,
        string Digest,
        IReadOnlyList<string> Issues,
        string SecondName,
        string SecondAuthority,
        Guid? Paper,
        DateTimeOffset? InvitedAt,
        IReadOnlyList<DisclosureLine> Disclosed
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = ConsentId.From(input.Consent);
        var consent = await db.Set<Consent>().SingleOrDefaultAsync(c => c.Id == id && c.Client == input.Client, ct);
        if (consent is null)
        {
            return Problem.NotFound("privacy.consent-not-found");
        }

        var witness = await staff.FindAsync(consent.WitnessedBy, ct);
        var invited = await db.Set<FamilyLink>()
            .Where(l => l.Consent == id)
            .Select(l => (DateTimeOffset?)l.InvitedAt)
            .FirstOrDefaultAsync(ct);
        var disclosed = await db.DisclosuresOf(input.Client).Where(d => d.Consent == id).LinesAsync(staff, ct);
        return new View(
            consent.Id.Value,
            consent.Version,
            consent.Number,
            consent.Terms,
            consent.Decision,
            consent.SignerName,
            consent.Drawn,
            consent.Capacity,
            consent.Authority,
            consent.SignedOn,
            witness is null ? "" : $"{witness.DisplayName} {witness.Credential}".Trim(),
            consent.DeclinedWords,
            consent.RevokedAt,
            consent.RevocationMethod,
            consent.RevocationWords,
            consent.IsUnchanged,
            consent.Digest,
            ConsentRules.Validate(consent, calendar.Today),
            consent.SecondName,
            consent.SecondAuthority,
            consent.Paper,
            invited,
            disclosed
        );
    }
}
