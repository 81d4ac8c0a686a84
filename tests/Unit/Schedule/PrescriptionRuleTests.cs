using CsCheck;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Prescriptions;

namespace Footbridge.Unit.Schedule;

public class PrescriptionRuleTests
{
    [Fact]
    public void Without_a_stay_the_bounds_of_the_level_hold()
    {
        var terms = PrescriptionRule.Default(null, 0, 0);
        (terms.HoursLeast, terms.HoursMost, terms.DaysLeast, terms.DaysMost).ShouldBe((9, 12, 3, 4));
    }

    [Fact]
    public void The_prescribed_hours_and_days_are_the_least()
    {
        var terms = PrescriptionRule.Default("2.1", 12, 4);
        (terms.HoursLeast, terms.HoursMost, terms.DaysLeast, terms.DaysMost).ShouldBe((12, 15, 4, 5));
    }

    [Fact]
    public void The_room_to_plan_in_ends_where_the_next_level_begins() =>
        PrescriptionRule.Default("2.1", 18, 5).HoursMost.ShouldBe(19);

    [Fact]
    public void Two_hours_on_one_day_stay_two_hours_on_one_day_at_a_lower_level()
    {
        var terms = PrescriptionRule.Default("1.5", 2, 1);
        (terms.HoursLeast, terms.HoursMost, terms.DaysLeast, terms.DayLeastMinutes).ShouldBe((2, 5, 1, 60));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1.5")]
    [InlineData("2.1")]
    [InlineData("2.5")]
    public void What_follows_from_any_stay_is_never_refused(string? level) =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 7])
            .Sample((hours, days) => PrescriptionRule.Refusal(PrescriptionRule.Default(level, hours, days)).ShouldBeNull());

    [Fact]
    public void Less_than_the_least_is_refused_at_its_field()
    {
        ShouldBe(Usual with { HoursMost = 8 }, "schedule.prescription.least-over-most", "HoursMost");
        ShouldBe(Usual with { DaysMost = 2 }, "schedule.prescription.least-over-most", "DaysMost");
        ShouldBe(Usual with { DayLeastMinutes = 300 }, "schedule.prescription.least-over-most", "DayMostMinutes");
        ShouldBe(Usual with { Mix = [new("cbt", 2, 1)] }, "schedule.prescription.least-over-most", "Most.Cbt");
    }

    [Fact]
    public void Hours_that_the_days_cannot_hold_are_refused() =>
        ShouldBe(Usual with { DaysMost = 3, DayMostMinutes = 120 }, "schedule.prescription.days-too-short", "HoursLeast");

    [Fact]
    public void Hours_that_the_days_just_hold_are_taken() =>
        PrescriptionRule.Refusal(Usual with { DaysMost = 3, DayMostMinutes = 180 }).ShouldBeNull();

    [Fact]
    public void Days_longer_than_the_week_allows_are_refused() =>
        ShouldBe(Usual with { DaysLeast = 4, DayLeastMinutes = 240 }, "schedule.prescription.days-too-long", "DayLeastMinutes");

    [Fact]
    public void Sessions_that_exceed_the_hours_are_refused() =>
        ShouldBe(
            Usual with
            {
                Mix = [new("cbt", 6, 6), new("process", 6, 6)],
                Individual = true,
            },
            "schedule.prescription.mix-too-much",
            "Mix"
        );

    [Fact]
    public void A_week_without_any_session_is_refused() =>
        ShouldBe(Usual with { Mix = [new("cbt", 0, 0)] }, "schedule.prescription.mix-empty", "Mix");

    [Fact]
    public void A_kind_that_does_not_exist_or_comes_twice_is_refused()
    {
        ShouldBe(Usual with { Mix = [new("yoga", 0, 1)] }, "core.choose-one", "Mix");
        ShouldBe(Usual with { Mix = [new("cbt", 0, 1), new("cbt", 0, 1)] }, "core.choose-one", "Mix");
    }

    [Fact]
    public void A_family_therapist_without_a_family_session_is_refused() =>
        ShouldBe(Usual with { FamilyTherapist = new UserId(Guid.Empty) }, "schedule.prescription.no-family", "FamilyTherapist");

    [Fact]
    public void Another_site_needs_a_usual_one_that_differs()
    {
        var site = new SiteId(Guid.Parse("00000000-0000-0000-0000-000000000001"));
        ShouldBe(Usual with { OtherSite = site }, "schedule.prescription.other-site", "OtherSite");
        ShouldBe(Usual with { Site = site, OtherSite = site }, "schedule.prescription.other-site", "OtherSite");
        PrescriptionRule.Refusal(Usual with { Site = site }).ShouldBeNull();
    }

    [Fact]
    public void Words_that_are_no_choice_are_refused()
    {
        ShouldBe(Usual with { PartOfDay = "night" }, "core.choose-one", "PartOfDay");
        ShouldBe(Usual with { Language = "fr" }, "core.choose-one", "Language");
    }

    private static Terms Usual => PrescriptionRule.Default("2.1", 9, 3);

    private static void ShouldBe(Terms terms, string code, string field)
    {
        var refusal = PrescriptionRule.Refusal(terms)!;
        (refusal.Code, refusal.Field).ShouldBe((code, field));
    }
}
