using Footbridge.Intake.SelfChecks;

namespace Footbridge.Unit.Intake;

/// <summary>The answer to the private self-check.</summary>
public sealed class SelfCheckTests
{
    private static readonly SelfCheckAnswers MostDays = new() { What = ["alcohol"], Days = UseDays.SixteenOrMore };

    [Fact]
    public void A_plan_to_end_ones_life_is_an_emergency_whatever_else_was_answered() =>
        SelfCheckAdvice
            .For(MostDays with { Harm = HarmThoughts.Now, Stopping = StoppingSigns.Severe })
            .Kind.ShouldBe(AdviceKind.Emergency);

    [Fact]
    public void Thoughts_without_a_plan_ask_for_a_talk_today_and_do_not_hide_what_fits()
    {
        var advice = SelfCheckAdvice.For(MostDays with { Harm = HarmThoughts.Thoughts });
        advice.TalkToday.ShouldBeTrue();
        advice.Kind.ShouldBe(AdviceKind.Intensive);
        advice.Reasons[0].TextKey.ShouldBe("intake.check.reason.harm-thoughts");
    }

    [Fact]
    public void A_seizure_when_stopping_asks_for_medical_care_first() =>
        SelfCheckAdvice.For(MostDays with { Stopping = StoppingSigns.Severe }).Kind.ShouldBe(AdviceKind.MedicalFirst);

    [Fact]
    public void Shaking_after_alcohol_asks_for_medical_care_first() =>
        SelfCheckAdvice.For(MostDays with { Stopping = StoppingSigns.Unwell }).Kind.ShouldBe(AdviceKind.MedicalFirst);

    [Fact]
    public void Feeling_unwell_counts_as_dangerous_while_it_is_not_known_what_was_used() =>
        SelfCheckAdvice.For(new() { Stopping = StoppingSigns.Unwell }).Kind.ShouldBe(AdviceKind.MedicalFirst);

    [Fact]
    public void Feeling_unwell_after_gaming_is_no_medical_matter() =>
        SelfCheckAdvice
            .For(
                new()
                {
                    What = ["gaming"],
                    Days = UseDays.SixteenOrMore,
                    Stopping = StoppingSigns.Unwell,
                }
            )
            .Kind.ShouldBe(AdviceKind.Intensive);

    [Fact]
    public void Calming_pills_on_most_days_ask_for_medical_care_first() =>
        SelfCheckAdvice.For(new() { What = ["sedatives"], Days = UseDays.SixteenOrMore }).Kind.ShouldBe(AdviceKind.MedicalFirst);

    [Fact]
    public void No_safe_place_to_sleep_asks_for_more_than_the_program() =>
        SelfCheckAdvice.For(MostDays with { SafePlace = YesNo.No }).Kind.ShouldBe(AdviceKind.MoreCare);

    [Fact]
    public void Sixteen_days_or_more_point_to_the_program() => SelfCheckAdvice.For(MostDays).Kind.ShouldBe(AdviceKind.Intensive);

    [Fact]
    public void Some_days_point_to_the_program_once_cutting_down_has_failed() =>
        SelfCheckAdvice
            .For(new() { Days = UseDays.FourToFifteen, TriedToCutDown = YesNo.Yes })
            .Kind.ShouldBe(AdviceKind.Intensive);

    [Fact]
    public void Some_days_alone_point_to_less_care() =>
        SelfCheckAdvice.For(new() { Days = UseDays.FourToFifteen, TriedToCutDown = YesNo.No }).Kind.ShouldBe(AdviceKind.LessCare);

    [Fact]
    public void Three_days_a_week_that_sound_hard_never_turn_anybody_away() =>
        SelfCheckAdvice.For(MostDays with { ThreeDays = YesNo.No }).Kind.ShouldBe(AdviceKind.Intensive);

    [Fact]
    public void Without_answers_nothing_is_claimed()
    {
        var advice = SelfCheckAdvice.For(new());
        advice.Kind.ShouldBe(AdviceKind.Talk);
        advice.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_names_its_source() =>
        SelfCheckAdvice
            .For(
                MostDays with
                {
                    What = ["opioids"],
                    Harm = HarmThoughts.Now,
                    Stopping = StoppingSigns.Severe,
                    SafePlace = YesNo.No,
                }
            )
            .Reasons.ShouldAllBe(r => r.SourceKey.StartsWith("intake.check.source."));

    [Fact]
    public void A_person_in_danger_is_led_to_the_answer_at_once()
    {
        var form = new CheckForm { Step = 6, Harm = HarmThoughts.Now };
        form.Turn();
        form.Step.ShouldBe(CheckForm.Questions + 1);
    }

    [Fact]
    public void Going_back_keeps_the_answers()
    {
        var form = new CheckForm
        {
            Step = 3,
            Days = UseDays.None,
            Back = true,
        };
        form.Turn();
        form.Step.ShouldBe(2);
        form.Carried().ShouldContain(("Days", "None"));
    }
}
