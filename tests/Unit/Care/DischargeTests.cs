using Footbridge.Care.Episodes;
using Footbridge.Kernel;

namespace Footbridge.Unit.Care;

public sealed class DischargeTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly Discharge Wish = new(Today, DischargeReasons.Completed, "", "Outpatient group on Thursday.");

    [Fact]
    public void A_stay_ends_with_a_reason_and_a_next_step()
    {
        var episode = Stay();
        episode.Discharge(Wish, Today).Succeeded.ShouldBeTrue();
        episode.DischargedOn.ShouldBe(Today);
    }

    [Fact]
    public void A_positive_test_is_no_reason() =>
        DischargeReasons.All.ShouldNotContain(r =>
            r.Contains("test", StringComparison.Ordinal) || r.Contains("use", StringComparison.Ordinal)
        );

    [Fact]
    public void An_unknown_reason_is_refused() => CodeOf(Wish with { Reason = "positive-test" }).ShouldBe("core.choose-one");

    [Fact]
    public void A_stay_does_not_end_twice()
    {
        var episode = Stay();
        episode.Discharge(Wish, Today);
        episode.Discharge(Wish, Today).Problem!.Code.ShouldBe("care.discharge.already");
    }

    [Fact]
    public void It_does_not_end_before_it_began() =>
        CodeOf(Wish with { On = Today.AddDays(-31) }).ShouldBe("care.discharge.before-admission");

    [Fact]
    public void It_does_not_end_in_the_future() =>
        CodeOf(Wish with { On = Today.AddDays(1) }).ShouldBe("care.discharge.in-future");

    [Fact]
    public void Where_the_program_decides_it_says_why() =>
        CodeOf(Wish with { Reason = DischargeReasons.Administrative }).ShouldBe("care.discharge.words-needed");

    [Fact]
    public void Nobody_who_can_be_reached_leaves_without_a_next_step() =>
        CodeOf(Wish with { Aftercare = " " }).ShouldBe("care.discharge.aftercare-needed");

    [Fact]
    public void After_contact_was_lost_no_next_step_is_asked_for() =>
        Stay().Discharge(Wish with { Reason = DischargeReasons.LostContact, Aftercare = "" }, Today).Succeeded.ShouldBeTrue();

    private static string CodeOf(Discharge wish) => Stay().Discharge(wish, Today).Problem!.Code;

    private static Episode Stay() =>
        new()
        {
            Id = default,
            Client = default,
            Level = "2.1",
            LevelReason = "",
            AdmittedOn = Today.AddDays(-30),
            Counselor = default(UserId),
            HoursPerWeek = 9,
            DaysPerWeek = 3,
            ReviewDueOn = Today,
        };
}
