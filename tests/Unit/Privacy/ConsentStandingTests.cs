using Footbridge.Contracts.Privacy;
using Footbridge.Privacy.Consents;

namespace Footbridge.Unit.Privacy;

public sealed class ConsentStandingTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void Without_any_answer_it_is_missing() => ConsentRegister.StandingOf([], Today).ShouldBe(ConsentStanding.Missing);

    [Fact]
    public void A_signed_one_counts() => ConsentRegister.StandingOf([Signed(1)], Today).ShouldBe(ConsentStanding.Signed);

    [Fact]
    public void A_no_counts_as_an_answer() => ConsentRegister.StandingOf([Declined(1)], Today).ShouldBe(ConsentStanding.Declined);

    [Fact]
    public void A_yes_after_a_no_counts() =>
        ConsentRegister.StandingOf([Declined(1), Signed(2)], Today).ShouldBe(ConsentStanding.Signed);

    [Fact]
    public void A_revoked_one_has_ended()
    {
        var consent = Signed(1);
        consent.Revoke("letter", "", default, default, Today);
        ConsentRegister.StandingOf([consent], Today).ShouldBe(ConsentStanding.Ended);
    }

    private static Consent Signed(int number) => Of(number, ConsentDecision.Signed);

    private static Consent Declined(int number) => Of(number, ConsentDecision.Declined);

    private static Consent Of(int number, ConsentDecision decision) =>
        Consent.Record(
            default,
            default,
            number,
            decision,
            new()
            {
                PatientName = "Testperson Example",
                Disclosers = ["Test program"],
                Information = [Vocabulary.WholeRecord],
                Recipients = [new(RecipientKind.Class, Vocabulary.ProvidersPlansPayersOperators, UnderHipaa: true)],
                Purposes = [Vocabulary.TreatmentPaymentOperations],
                Statements =
                [
                    Vocabulary.Redisclosure,
                    Vocabulary.RightToRevoke,
                    Vocabulary.NoLongerProtected,
                    Vocabulary.Refusal,
                ],
                Edition = Vocabulary.Edition,
                RevocationMethod = Vocabulary.RevokeInWriting,
                Expiry = new(ExpiryKind.None),
                Language = "en",
            },
            new("Testperson Example", null, SignerCapacity.Client, "", Today),
            default,
            default
        );
}
