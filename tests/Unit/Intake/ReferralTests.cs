using Footbridge.Contracts.People;
using Footbridge.Intake.Contacts;
using Footbridge.Intake.Referrals;
using Footbridge.Intake.Referrals.Referring;
using Footbridge.Kernel;

namespace Footbridge.Unit.Intake;

/// <summary>A referral from the first word to its end.</summary>
public sealed class ReferralTests
{
    private static readonly DateTimeOffset Asked = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Reaching_the_person_is_the_first_contact_and_the_next_stage()
    {
        var referral = New();
        Log(referral, ContactOutcome.Reached, minutes: 12).Problem.ShouldBeNull();
        referral.Stage.ShouldBe(ReferralStage.Contacted);
        referral.FirstContactAt.ShouldBe(Asked.AddMinutes(12));
    }

    [Fact]
    public void A_try_without_answer_changes_no_stage()
    {
        var referral = New();
        Log(referral, ContactOutcome.NoAnswer, minutes: 12);
        (referral.Stage, referral.FirstContactAt).ShouldBe((ReferralStage.New, null));
    }

    [Fact]
    public void A_contact_written_down_later_can_turn_out_to_be_the_first()
    {
        var referral = New();
        Log(referral, ContactOutcome.Reached, minutes: 90);
        Log(referral, ContactOutcome.Reached, minutes: 30);
        referral.FirstContactAt.ShouldBe(Asked.AddMinutes(30));
    }

    [Fact]
    public void No_message_is_left_where_none_is_allowed() =>
        Log(New(), ContactOutcome.LeftMessage, minutes: 5, messageAllowed: false)
            .Problem!.Code.ShouldBe("intake.contact.no-message");

    [Fact]
    public void A_message_is_left_where_it_is_allowed() =>
        Log(New(), ContactOutcome.LeftMessage, minutes: 5, messageAllowed: true).Problem.ShouldBeNull();

    [Fact]
    public void A_contact_cannot_lie_in_the_future() =>
        New()
            .Note(Contact(ContactOutcome.NoAnswer, 10), messageAllowed: true, Asked)
            .Problem!.Code.ShouldBe("intake.contact.time");

    [Fact]
    public void A_contact_cannot_lie_before_the_referral() =>
        Log(New(), ContactOutcome.NoAnswer, minutes: -10).Problem!.Code.ShouldBe("intake.contact.time");

    [Fact]
    public void Admission_begins_only_when_the_level_is_decided()
    {
        var referral = New();
        referral.BeginAdmission(Asked).Problem!.Code.ShouldBe("intake.admission.level-first");
        referral.Assess(Asked);
        referral.BeginAdmission(Asked).Problem.ShouldBeNull();
        referral.Stage.ShouldBe(ReferralStage.Admitting);
    }

    [Fact]
    public void Beginning_twice_says_that_it_has_begun()
    {
        var referral = New();
        referral.Assess(Asked);
        referral.BeginAdmission(Asked);
        referral.BeginAdmission(Asked).Problem!.Code.ShouldBe("intake.admission.begun");
    }

    [Fact]
    public void A_referral_is_not_closed_without_a_reason() =>
        New().Close(null, null, tries: 9, Asked).Problem!.Code.ShouldBe("intake.close.reason-needed");

    [Fact]
    public void Another_reason_needs_words() =>
        New().Close(CloseReason.Other, " ", tries: 9, Asked).Problem!.Code.ShouldBe("intake.close.note-needed");

    [Fact]
    public void Nobody_is_given_up_before_three_tries()
    {
        New().Close(CloseReason.NotReached, null, tries: 2, Asked).Problem!.Code.ShouldBe("intake.close.try-again");
        New().Close(CloseReason.NotReached, null, tries: 3, Asked).Problem.ShouldBeNull();
    }

    [Fact]
    public void Closing_twice_says_that_it_is_closed()
    {
        var referral = New();
        referral.Close(CloseReason.Cost, null, tries: 0, Asked);
        referral.Close(CloseReason.Cost, null, tries: 0, Asked).Problem!.Code.ShouldBe("intake.referral.closed");
    }

    [Fact]
    public void A_person_who_asks_again_goes_on_where_they_were()
    {
        var referral = New();
        Log(referral, ContactOutcome.Reached, minutes: 5);
        referral.Close(CloseReason.ChoseNotNow, null, tries: 1, Asked.AddHours(1));
        referral.Reopen(Asked.AddDays(30)).Problem.ShouldBeNull();
        (referral.Stage, referral.ClosedFor).ShouldBe((ReferralStage.Contacted, null));
    }

    [Fact]
    public void An_admission_ends_the_referral_from_any_stage()
    {
        var referral = New();
        referral.Admit(Asked);
        referral.Stage.ShouldBe(ReferralStage.Admitted);
        referral.Assign(null).Problem!.Code.ShouldBe("intake.referral.admitted");
    }

    [Fact]
    public void A_referral_needs_one_way_to_call_back()
    {
        var story = new ReferralStory { Source = ReferralSource.Family };
        var person = new NewClient { GivenName = "Somebody" };
        story.Missing(person)!.Code.ShouldBe("intake.refer.way-needed");
        (story with { ReferrerPhone = "202-555-0100" }).Missing(person).ShouldBeNull();
    }

    [Fact]
    public void A_reference_is_known_again_and_other_words_are_not()
    {
        ReferenceWords.Is(ReferenceWords.New()).ShouldBeTrue();
        ReferenceWords.Is("call-me-now").ShouldBeFalse();
        ReferenceWords.Is("mango-piano-4x").ShouldBeFalse();
    }

    private static Referral New() =>
        Referral.Receive(default, default, "mango-piano-42", new ReferralStory { Source = ReferralSource.Self }, Asked);

    private static ContactFacts Contact(ContactOutcome outcome, int minutes) =>
        new(Asked.AddMinutes(minutes), ContactChannel.Call, ContactWith.Person, outcome, Note: null);

    private static Outcome<Done> Log(Referral referral, ContactOutcome outcome, int minutes, bool messageAllowed = true) =>
        referral.Note(Contact(outcome, minutes), messageAllowed, Asked.AddDays(1));
}
