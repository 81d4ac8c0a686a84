using Footbridge.Contracts.People;

namespace Footbridge.Privacy.Consents;

/// <summary>The single consent for treatment, payment and health care operations (42 CFR 2.31(a)(4)(i), 2.33).</summary>
internal static class TpoConsent
{
    public static ConsentTerms For(ClientIdentity client, ProgramProfile program, Expiry expiry) =>
        new()
        {
            PatientName = $"{client.GivenName} {client.FamilyName}".Trim(),
            Disclosers = [program.Organization.Length == 0 ? program.Name : $"{program.Name} ({program.Organization})"],
            Information = [Vocabulary.WholeRecord],
            Recipients = [new(RecipientKind.Class, Vocabulary.ProvidersPlansPayersOperators, UnderHipaa: true)],
            Purposes = [Vocabulary.TreatmentPaymentOperations],
            Statements = [Vocabulary.Redisclosure, Vocabulary.RightToRevoke, Vocabulary.NoLongerProtected, Vocabulary.Refusal],
            Edition = Vocabulary.Edition,
            RevocationMethod = Vocabulary.RevokeInWriting,
            Expiry = expiry,
            Language = client.Language == "es" ? "es" : "en",
        };
}
