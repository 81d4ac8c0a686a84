using Footbridge.Contracts.Privacy;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Releases;
using Footbridge.Privacy.Consents.Signing.Minors;

namespace Footbridge.Unit.Privacy;

public sealed class ReleaseTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly ReleaseBasis Basis = new("Testperson Example", "Test program", "en", RequiredSigners.Client);

    public static TheoryData<string> Forms => [.. ReleaseForm.All.Select(f => f.Code)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_filled_in_holds_all_elements(string form) => ConsentRules.Content(Terms(Full(form))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_without_a_recipient_is_refused(string form) =>
        ConsentRules.Content(Terms(Full(form) with { RecipientName = " " })).ShouldContain(ConsentIssue.RecipientMissing);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_without_an_end_is_refused(string form) =>
        ConsentRules.Content(Terms(Full(form) with { EndsOn = null })).ShouldBe([ConsentIssue.ExpiryMissing]);

    [Fact]
    public void A_release_that_names_nothing_is_refused() =>
        ConsentRules.Content(Terms(Full("person") with { Information = [] })).ShouldBe([ConsentIssue.InformationMissing]);

    [Fact]
    public void A_release_without_a_purpose_is_refused() =>
        ConsentRules.Content(Terms(Full("person") with { Purposes = [] })).ShouldBe([ConsentIssue.PurposeMissing]);

    [Fact]
    public void An_exchange_without_members_is_refused() =>
        ConsentRules.Content(Terms(Full("intermediary") with { Participants = "" })).ShouldBe([ConsentIssue.IntermediaryUnclear]);

    [Fact]
    public void A_condition_of_a_case_without_its_own_end_is_refused() =>
        ConsentRules
            .Content(Terms(Full("criminal-justice") with { RevocationCondition = "" }))
            .ShouldBe([ConsentIssue.RevocationConditionMissing]);

    [Fact]
    public void An_employer_cannot_be_given_a_diagnosis() =>
        Terms(Full("employer") with { Information = [Vocabulary.Attendance, Vocabulary.Diagnosis] })
            .Information.ShouldBe([Vocabulary.Attendance]);

    [Fact]
    public void Use_in_proceedings_stands_alone() => Terms(Full("proceedings")).Purposes.ShouldBe([Vocabulary.Proceedings]);

    [Fact]
    public void Counseling_notes_stand_alone() =>
        Terms(Full("counseling-notes")).Information.ShouldBe([Vocabulary.CounselingNotes]);

    [Fact]
    public void What_was_changed_after_the_preview_has_another_seal() =>
        ReleaseTerms
            .SealOf(Terms(Full("person")))
            .ShouldNotBe(ReleaseTerms.SealOf(Terms(Full("person") with { Information = [Vocabulary.Diagnosis] })));

    [Fact]
    public void A_condition_of_a_case_binds_until_its_day()
    {
        var consent = Signed(Terms(Full("criminal-justice") with { RevocableFrom = Today.AddDays(10) }));
        consent.Revoke("form", "", default, default, Today.AddDays(9)).Problem!.Code.ShouldBe("privacy.revoke.bound");
        consent.Revoke("form", "", default, default, Today.AddDays(10)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_condition_of_a_case_that_came_sets_the_client_free() =>
        Signed(Terms(Full("criminal-justice")))
            .Revoke("form", "", default, default, Today, conditionCame: true)
            .Succeeded.ShouldBeTrue();

    [Fact]
    public void A_minor_who_must_sign_with_a_guardian_cannot_sign_alone() =>
        ConsentRules
            .Validate(Signed(Terms(Full("person")) with { Signers = RequiredSigners.MinorAndGuardian }), Today)
            .ShouldBe([ConsentIssue.GuardianMustSign]);

    [Fact]
    public void A_guardian_cannot_sign_for_a_minor_who_signs_alone() =>
        ConsentRules
            .Validate(
                Signed(
                    Terms(Full("person")) with
                    {
                        Signers = RequiredSigners.MinorAlone,
                    },
                    new("Parent Example", null, SignerCapacity.Guardian, "Parent", Today)
                ),
                Today
            )
            .ShouldBe([ConsentIssue.MinorMustSign]);

    [Fact]
    public void A_minor_and_a_guardian_together_stand()
    {
        var signature = new ConsentSignature("Testperson Example", null, SignerCapacity.Client, "", Today)
        {
            SecondName = "Parent Example",
            SecondAuthority = "Parent",
        };
        var consent = Signed(Terms(Full("person")) with { Signers = RequiredSigners.MinorAndGuardian }, signature);
        ConsentRules.Validate(consent, Today).ShouldBeEmpty();
        consent.IsUnchanged.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", 17, "MinorAndGuardian")]
    [InlineData("CA", 12, "MinorAlone")]
    [InlineData("CA", 11, "MinorAndGuardian")]
    [InlineData("WA", 12, "MinorAndGuardian")]
    [InlineData("", 18, "Client")]
    public void State_law_says_who_signs(string state, int age, string signers) =>
        MinorRules.SignersFor(state, Today.AddYears(-age), Today).ToString().ShouldBe(signers);

    [Fact]
    public void One_is_a_minor_until_the_birthday() => MinorRules.IsMinor(Today.AddYears(-18).AddDays(1), Today).ShouldBeTrue();

    [Fact]
    public void Every_rule_of_the_table_names_its_source() => MinorRules.All.ShouldAllBe(r => r.Source.Length > 0);

    [Fact]
    public void The_end_is_announced_thirty_days_before_and_not_after()
    {
        ConsentExpiry.IsSoon(Terms(Full("person") with { EndsOn = Today.AddDays(30) }), Today).ShouldBeTrue();
        ConsentExpiry.IsSoon(Terms(Full("person") with { EndsOn = Today.AddDays(31) }), Today).ShouldBeFalse();
        ConsentExpiry.IsSoon(Terms(Full("person") with { EndsOn = Today.AddDays(-1) }), Today).ShouldBeFalse();
    }

    private static ConsentTerms Terms(ReleaseDraft draft) => ReleaseTerms.Of(draft, ReleaseForm.Find(draft.Form)!, Basis);

    private static Consent Signed(ConsentTerms terms, ConsentSignature? signature = null) =>
        Consent.Record(
            default,
            default,
            1,
            ConsentDecision.Signed,
            terms,
            signature ?? new("Testperson Example", null, SignerCapacity.Client, "", Today),
            default,
            default
        );

    private static ReleaseDraft Full(string form) =>
        new()
        {
            Form = form,
            RecipientName = "Recipient Example",
            Role = RecipientRole.Other,
            Participants = "Those who treat the client",
            Information = [Vocabulary.Attendance],
            Purposes = [Vocabulary.AtRequest],
            Ends = "date",
            EndsOn = Today.AddDays(90),
            RevocationCondition = "When supervision ends",
        };
}
