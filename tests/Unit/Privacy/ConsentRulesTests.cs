using Footbridge.Kernel;
using Footbridge.Privacy.Consents;

namespace Footbridge.Unit.Privacy;

public sealed class ConsentRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly ClientId Client = new(Guid.Parse("01958000-0000-7000-8000-000000000001"));

    private static readonly ConsentTerms Single = new()
    {
        PatientName = "Testperson Example",
        Disclosers = ["Test program"],
        Information = [Vocabulary.WholeRecord],
        Recipients = [new(RecipientKind.Class, Vocabulary.ProvidersPlansPayersOperators, UnderHipaa: true)],
        Purposes = [Vocabulary.TreatmentPaymentOperations],
        Statements = [Vocabulary.Redisclosure, Vocabulary.RightToRevoke, Vocabulary.NoLongerProtected, Vocabulary.Refusal],
        Edition = Vocabulary.Edition,
        RevocationMethod = Vocabulary.RevokeInWriting,
        Expiry = new(ExpiryKind.None),
        Language = "en",
    };

    private static readonly ConsentTerms ForFamily = Single with
    {
        Recipients = [new(RecipientKind.Person, "A relative")],
        Purposes = [Vocabulary.FamilySupport],
        Statements = [Vocabulary.RightToRevoke],
        Expiry = new(ExpiryKind.Date, Today.AddYears(1)),
    };

    private static readonly ConsentSignature Signature = new("Testperson Example", null, SignerCapacity.Client, "", Today);

    // Each row takes one element away or puts one thing in that may not be there.
    private static readonly Dictionary<string, ConsentTerms> Texts = new(StringComparer.Ordinal)
    {
        [ConsentIssue.PatientNameMissing] = Single with { PatientName = " " },
        [ConsentIssue.DiscloserMissing] = Single with { Disclosers = [] },
        [ConsentIssue.InformationMissing] = Single with { Information = [] },
        [ConsentIssue.RecipientMissing] = Single with { Recipients = [] },
        [ConsentIssue.IntermediaryUnclear] = ForFamily with { Recipients = [new(RecipientKind.Intermediary, "An exchange")] },
        [ConsentIssue.RedisclosureStatementMissing] = Single with { Statements = Without(Vocabulary.Redisclosure) },
        [ConsentIssue.PurposeMissing] = ForFamily with { Purposes = [] },
        [ConsentIssue.FundraisingOptOutMissing] = ForFamily with { Purposes = [Vocabulary.Fundraising] },
        [ConsentIssue.RevocationStatementMissing] = Single with { Statements = Without(Vocabulary.RightToRevoke) },
        [ConsentIssue.RevocationMethodMissing] = Single with { RevocationMethod = "" },
        [ConsentIssue.ExpiryMissing] = Single with { Expiry = new(ExpiryKind.Unstated) },
        [ConsentIssue.NoExpiryNeedsTpo] = ForFamily with { Expiry = new(ExpiryKind.None) },
        [ConsentIssue.NoLongerProtectedStatementMissing] = Single with { Statements = Without(Vocabulary.NoLongerProtected) },
        [ConsentIssue.RefusalStatementMissing] = Single with { Statements = Without(Vocabulary.Refusal) },
        [ConsentIssue.ProceedingsCombined] = ForFamily with { Purposes = [Vocabulary.Proceedings, Vocabulary.FamilySupport] },
        [ConsentIssue.CounselingNotesCombined] = Single with { Information = [Vocabulary.CounselingNotes] },
        [ConsentIssue.Expired] = Single with { Expiry = new(ExpiryKind.Date, Today.AddDays(-1)) },
    };

    private static readonly Dictionary<string, ConsentSignature> Signatures = new(StringComparer.Ordinal)
    {
        [ConsentIssue.SignatureMissing] = Signature with { Name = " " },
        [ConsentIssue.SignerAuthorityMissing] = Signature with { Capacity = SignerCapacity.Guardian },
        [ConsentIssue.DateSignedMissing] = Signature with { On = null },
        [ConsentIssue.SignedInFuture] = Signature with { On = Today.AddDays(1) },
    };

    public static TheoryData<string> TextIssues => [.. Texts.Keys];

    public static TheoryData<string> SignatureIssues => [.. Signatures.Keys];

    [Fact]
    public void The_single_consent_with_all_elements_stands() => Validate(Of(Single)).ShouldBeEmpty();

    [Fact]
    public void A_consent_for_a_relative_with_all_elements_stands() => Validate(Of(ForFamily)).ShouldBeEmpty();

    [Fact]
    public void Consent_for_proceedings_alone_stands() =>
        Validate(Of(ForFamily with { Purposes = [Vocabulary.Proceedings] })).ShouldBeEmpty();

    [Fact]
    public void Consent_for_counseling_notes_alone_stands() =>
        Validate(Of(ForFamily with { Information = [Vocabulary.CounselingNotes], Purposes = [Vocabulary.CounselingNotes] }))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(TextIssues))]
    public void A_fault_in_the_text_is_named_and_nothing_else(string issue) => Validate(Of(Texts[issue])).ShouldBe([issue]);

    [Theory]
    [MemberData(nameof(SignatureIssues))]
    public void A_fault_in_the_signature_is_named_and_nothing_else(string issue) =>
        Validate(Of(Single, Signatures[issue])).ShouldBe([issue]);

    [Fact]
    public void The_treatment_purpose_combined_with_proceedings_does_not_stand() =>
        Validate(Of(Single with { Purposes = [Vocabulary.TreatmentPaymentOperations, Vocabulary.Proceedings] }))
            .ShouldContain(ConsentIssue.ProceedingsCombined);

    [Fact]
    public void A_no_is_not_a_consent() =>
        Validate(Of(Single, decision: ConsentDecision.Declined)).ShouldBe([ConsentIssue.Declined]);

    [Fact]
    public void What_is_known_to_be_false_does_not_stand() =>
        Validate(
                Consent.Record(default, Client, 1, ConsentDecision.Signed, Single, Signature, default, default, knownFalse: true)
            )
            .ShouldBe([ConsentIssue.KnownFalse]);

    [Fact]
    public void It_stands_on_its_last_day()
    {
        var consent = Of(Single with { Expiry = new(ExpiryKind.Date, Today.AddDays(30)) });
        ConsentRules.Validate(consent, Today.AddDays(30)).ShouldBeEmpty();
        ConsentRules.Validate(consent, Today.AddDays(31)).ShouldBe([ConsentIssue.Expired]);
    }

    [Fact]
    public void One_that_ends_with_treatment_stands_until_treatment_ends()
    {
        var consent = Of(Single with { Expiry = new(ExpiryKind.Event, Event: Vocabulary.EndOfTreatment) });
        ConsentRules.Validate(consent, Today.AddYears(5)).ShouldBeEmpty();
        consent.EventCame(Vocabulary.EndOfTreatment, Today.AddDays(60));
        ConsentRules.Validate(consent, Today.AddDays(60)).ShouldBeEmpty();
        ConsentRules.Validate(consent, Today.AddDays(61)).ShouldBe([ConsentIssue.Expired]);
    }

    [Fact]
    public void The_end_of_treatment_means_nothing_to_one_without_an_end()
    {
        var consent = Of(Single);
        consent.EventCame(Vocabulary.EndOfTreatment, Today);
        ConsentRules.Validate(consent, Today.AddDays(1)).ShouldBeEmpty();
    }

    [Fact]
    public void It_falls_on_the_day_it_is_revoked()
    {
        var consent = Of(Single);
        consent.Revoke("letter", "", default, default, Today.AddDays(3)).Succeeded.ShouldBeTrue();
        ConsentRules.Validate(consent, Today.AddDays(2)).ShouldBeEmpty();
        ConsentRules.Validate(consent, Today.AddDays(3)).ShouldBe([ConsentIssue.Revoked]);
    }

    [Fact]
    public void A_revocation_that_is_not_in_writing_is_refused() =>
        Of(Single).Revoke("", "", default, default, Today).Problem!.Code.ShouldBe("privacy.revoke.not-in-writing");

    [Fact]
    public void A_second_revocation_is_refused()
    {
        var consent = Of(Single);
        consent.Revoke("letter", "", default, default, Today);
        consent.Revoke("letter", "", default, default, Today).Problem!.Code.ShouldBe("privacy.revoke.already");
    }

    [Fact]
    public void What_was_signed_is_known_to_be_unchanged() => Of(Single).IsUnchanged.ShouldBeTrue();

    private static IReadOnlyList<string> Validate(Consent consent) => ConsentRules.Validate(consent, Today);

    private static Consent Of(
        ConsentTerms terms,
        ConsentSignature? signature = null,
        ConsentDecision decision = ConsentDecision.Signed
    ) => Consent.Record(default, Client, 1, decision, terms, signature ?? Signature, default, default);

    private static List<string> Without(string statement) => [.. Single.Statements.Where(s => s != statement)];
}
