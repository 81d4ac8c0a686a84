using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;

namespace Footbridge.Privacy.Rights.Copies;

/// <summary>Somebody whom the client wants to have a copy of the record (45 CFR 164.524(c)(3)(ii)), and the consent that names them
/// (42 CFR 2.31).</summary>
/// <param name="Consent">The consent.</param>
/// <param name="Name">Their name.</param>
/// <param name="Role">What they are to the client.</param>
/// <param name="UnderHipaa">Whether they are a covered entity or business associate.</param>
/// <param name="Purpose">Code of the purpose.</param>
/// <param name="Hiv">Whether the consent names HIV data too.</param>
internal sealed record CopyRecipient(Guid Consent, string Name, RecipientRole Role, bool UnderHipaa, string Purpose, bool Hiv)
{
    /// <summary>Those whom consents in force name, for all parts of the record. Pure.</summary>
    public static IReadOnlyList<CopyRecipient> In(IEnumerable<Consent> consents, DateOnly today) =>
        [
            .. from consent in consents
            where ConsentRules.Validate(consent, today).Count == 0 && CoversAll(consent.Terms)
            from recipient in consent.Terms.Recipients
            where recipient.Kind is RecipientKind.Person or RecipientKind.Organization
            select new CopyRecipient(
                consent.Id.Value,
                recipient.Name,
                recipient.Role,
                recipient.UnderHipaa,
                consent.Terms.Purposes[0],
                consent.Terms.Information.Contains(Vocabulary.Hiv)
            ),
        ];

    /// <summary>Kinds of data that their copy leaves out. Counseling notes need a consent of their own (42 CFR 2.31(b)).</summary>
    public DataKinds Withheld => Hiv ? DataKinds.CounselingNotes : DataKinds.CounselingNotes | DataKinds.Hiv;

    /// <summary>The copy as something that leaves the program. It is decided as any other, so that agreed limits hold for it too.</summary>
    public NewDisclosure Disclosure(ClientId client, string description) =>
        new()
        {
            Client = client,
            RecipientName = Name,
            Role = Role,
            UnderHipaa = UnderHipaa,
            Purpose = Purpose == Vocabulary.TreatmentPaymentOperations ? Vocabulary.Treatment : Purpose,
            Ground = LegalGround.Consent,
            Items = Hiv ? [.. Vocabulary.Parts, Vocabulary.Hiv] : [.. Vocabulary.Parts],
            Description = description,
            Consent = Consent,
            Method = "secure-message",
        };

    private static bool CoversAll(ConsentTerms terms) =>
        terms.Information.Contains(Vocabulary.WholeRecord) || Vocabulary.Parts.All(terms.Information.Contains);
}
