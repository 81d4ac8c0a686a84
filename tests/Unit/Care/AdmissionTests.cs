using Footbridge.Care.Episodes;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;

namespace Footbridge.Unit.Care;

public sealed class AdmissionTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly AdmissionWish Wish = new(default, Today, default, HoursPerWeek: 9, DaysPerWeek: 3, "");

    private static readonly AdmissionStanding Ready = new(
        HasOpenEpisode: false,
        LastDay: null,
        ConsentStanding.Signed,
        new PlacementDecision("2.1", Today.AddDays(-2), "2.1", ""),
        CounselorWorksHere: true
    );

    [Fact]
    public void A_person_with_placement_and_consent_is_admitted() => Decide(Wish, Ready).Value.AdmittedOn.ShouldBe(Today);

    [Fact]
    public void The_first_review_is_due_a_week_after_admission() =>
        Decide(Wish, Ready).Value.ReviewDueOn.ShouldBe(Today.AddDays(7));

    [Fact]
    public void A_second_admission_is_refused_while_one_is_open() =>
        CodeOf(Wish, Ready with { HasOpenEpisode = true }).ShouldBe("care.admit.already-open");

    [Fact]
    public void Nobody_is_admitted_without_a_decision_about_the_level() =>
        CodeOf(Wish, Ready with { Placement = null }).ShouldBe("care.admit.no-placement");

    [Theory]
    [InlineData(ConsentStanding.Missing)]
    [InlineData(ConsentStanding.Ended)]
    public void Nobody_is_admitted_before_consent_was_asked_for(object standing) =>
        CodeOf(Wish, Ready with { Consent = (ConsentStanding)standing }).ShouldBe("care.admit.no-consent");

    [Fact]
    public void A_recorded_no_does_not_stop_the_admission() =>
        Decide(Wish, Ready with { Consent = ConsentStanding.Declined }).Succeeded.ShouldBeTrue();

    [Fact]
    public void Another_level_needs_a_reason() =>
        CodeOf(Wish, Ready with { Placement = Other() }).ShouldBe("care.admit.reason-needed");

    [Fact]
    public void With_a_reason_another_level_is_admitted_and_the_reason_kept() =>
        Decide(Wish with { Reason = "No bed for two weeks, safe at home." }, Ready with { Placement = Other() })
            .Value.LevelReason.ShouldBe("No bed for two weeks, safe at home.");

    [Theory]
    [InlineData(8)]
    [InlineData(20)]
    public void Hours_outside_the_level_are_refused(int hours) =>
        CodeOf(Wish with { HoursPerWeek = hours }, Ready).ShouldBe("care.admit.hours");

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void Days_outside_the_pattern_are_refused(int days) =>
        CodeOf(Wish with { DaysPerWeek = days }, Ready).ShouldBe("care.admit.days");

    [Fact]
    public void A_day_before_the_decision_is_refused() =>
        CodeOf(Wish with { On = Today.AddDays(-3) }, Ready).ShouldBe("care.admit.before-decision");

    [Fact]
    public void A_day_far_ahead_is_refused() =>
        CodeOf(Wish with { On = Today.AddDays(15) }, Ready).ShouldBe("care.admit.day-out-of-range");

    [Fact]
    public void A_day_inside_the_last_stay_is_refused() =>
        CodeOf(Wish, Ready with { LastDay = Today }).ShouldBe("care.admit.before-last-stay-ended");

    [Fact]
    public void Somebody_who_cares_for_no_clients_is_no_counselor() =>
        CodeOf(Wish, Ready with { CounselorWorksHere = false }).ShouldBe("care.admit.counselor");

    private static PlacementDecision Other() => new("3.5", Today.AddDays(-2), "3.5", "");

    private static string CodeOf(AdmissionWish wish, AdmissionStanding standing) => Decide(wish, standing).Problem!.Code;

    private static Outcome<Episode> Decide(AdmissionWish wish, AdmissionStanding standing) =>
        Admission.Decide(wish, standing, Today, new EpisodeId(Guid.Empty));
}
