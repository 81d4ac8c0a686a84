using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Signing;

/// <summary>A consent as a FHIR R4 file for other systems.</summary>
[Requires(PrivacyPermissions.ReadConsents)]
internal sealed class WriteConsent(FootbridgeDb db, IPrograms programs, IConsentWriter writer, ProgramCalendar calendar)
    : IQuery<WriteConsent.Input, string>
{
    public sealed record Input(ClientId Client, Guid Consent) : IAboutClient;

    public async Task<Outcome<string>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = ConsentId.From(input.Consent);
        var consent = await db.Set<Consent>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id && c.Client == input.Client, ct);
        return consent is null
            ? Problem.NotFound("privacy.consent-not-found")
            : writer.Write(DocumentOf(consent, (await programs.CurrentAsync(ct)).Name, calendar.Today));
    }

    internal static ConsentDocument DocumentOf(Consent consent, string program, DateOnly today)
    {
        var terms = consent.Terms;
        var words = new Statements("en");
        return new()
        {
            Id = consent.Id.Value,
            Client = consent.Client,
            ClientName = terms.PatientName,
            Disclosers = terms.Disclosers,
            Recipients = [.. terms.Recipients.Select(words.Recipient)],
            Information = [.. terms.Information.Select(i => new ConsentWord(i, words[$"privacy.information.{i}"]))],
            Purposes =
            [
                .. terms.Purposes.SelectMany(p => ReasonsOf(p).Select(r => new ConsentWord(r, words[$"privacy.purpose.{p}"]))),
            ],
            CounselingNotes = terms.Information.Contains(Vocabulary.CounselingNotes),
            Permits = consent.Decision == ConsentDecision.Signed,
            RecordedAt = consent.RecordedAt,
            SignedOn = consent.SignedOn,
            EndsOn = consent.RevokedOn ?? consent.EventOn ?? terms.Expiry.On,
            InForce = ConsentRules.Validate(consent, today).Count == 0,
            SignerName = consent.SignerName,
            SignedByClient = consent.Capacity == SignerCapacity.Client,
            Organization = program,
        };
    }

    /// <summary>Codes of HL7 ActReason.</summary>
    private static IReadOnlyList<string> ReasonsOf(string purpose) =>
        purpose switch
        {
            Vocabulary.TreatmentPaymentOperations => ["TREAT", "HPAYMT", "HOPERAT"],
            Vocabulary.Treatment or Vocabulary.CounselingNotes => ["TREAT"],
            Vocabulary.Payment => ["HPAYMT"],
            Vocabulary.Operations or Vocabulary.Fundraising => ["HOPERAT"],
            Vocabulary.FamilySupport => ["FAMRQT"],
            Vocabulary.CriminalJustice or Vocabulary.Proceedings => ["HLEGAL"],
            _ => ["PATRQT"],
        };
}
