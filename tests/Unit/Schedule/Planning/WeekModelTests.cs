using Footbridge.Schedule.Planning;
using Footbridge.Solver;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Files;

namespace Footbridge.Unit.Schedule.Planning;

public class WeekModelTests
{
    private static readonly GroupFacts[] Groups =
    [
        Facts.Group(1, "cbt", DayOfWeek.Monday, 9, Facts.Large, Facts.Maya, 1, 2, 3, 4),
        Facts.Group(2, "dbt", DayOfWeek.Tuesday, 9, Facts.Large, Facts.Andre, 1, 2, 3, 4),
    ];

    private static ClinicFacts Usual() => Facts.Of(Groups, Facts.Needs(1), Facts.Needs(2), Facts.Needs(3), Facts.Needs(4));

    [Fact]
    public void The_week_as_it_is_keeps_every_rule_of_the_model()
    {
        var model = WeekModel.Of(Usual());
        PlanCheck.Breaches(model.Clinic, model.Published).ShouldBeEmpty();
    }

    [Fact]
    public void The_model_is_a_clinic_that_can_be_written_down() =>
        ClinicFile.Checked(WeekModel.Of(Usual()).Clinic).Refusal.ShouldBeNull();

    [Fact]
    public void The_same_facts_give_the_same_documents() =>
        WeekModel
            .Of(Usual())
            .IsThatOf(ClinicFile.Write(WeekModel.Of(Usual()).Clinic), PlanFile.Write(WeekModel.Of(Usual()).Published))
            .ShouldBeTrue();

    [Fact]
    public void Another_hour_of_a_life_is_another_model()
    {
        var busy = Usual() with
        {
            People = [Facts.Needs(1, new DayHours(DayOfWeek.Friday, new(9, 0), new(12, 0))), .. Usual().People.Skip(1)],
        };
        WeekModel
            .Of(busy)
            .IsThatOf(ClinicFile.Write(WeekModel.Of(Usual()).Clinic), PlanFile.Write(WeekModel.Of(Usual()).Published))
            .ShouldBeFalse();
    }

    [Fact]
    public void A_group_of_another_length_than_its_kind_is_kept_as_it_is()
    {
        var other = Facts.Group(3, "cbt", DayOfWeek.Friday, 9, Facts.Small, Facts.Andre, 1) with { Minutes = 60 };
        var model = WeekModel.Of(
            Usual() with
            {
                Groups = [.. Groups, Facts.Group(4, "cbt", DayOfWeek.Thursday, 9, Facts.Large, Facts.Maya, 2), other],
            }
        );
        model.Kept.ShouldBe([other]);
    }

    [Fact]
    public void What_is_kept_takes_its_hours_out_of_the_prescription()
    {
        var kept = Groups[0] with { Keeps = true };
        var model = WeekModel.Of(Usual() with { Groups = [kept, Groups[1]] });
        model.Clinic.Clients[0].Dose.ShouldBe(6);
    }

    [Fact]
    public void Nobody_is_planned_where_a_kept_group_has_them()
    {
        var kept = Groups[0] with { Keeps = true };
        var model = WeekModel.Of(Usual() with { Groups = [kept, Groups[1]] });
        var plan = TimetableSolver
            .Solve(model.Clinic, new() { Seconds = 1, Steps = 2_000_000 }, TestContext.Current.CancellationToken)
            .Plan;
        plan.Groups.Where(g => g.Day == 0 && g.Start < 10 && g.Start + 6 > 4).ShouldAllBe(g => g.Clients.Count == 0);
    }

    [Fact]
    public void Somebody_who_works_at_two_places_on_one_day_is_never_at_both_at_once()
    {
        var two = Facts.Worker(Facts.Maya) with
        {
            Work =
            [
                new(new(DayOfWeek.Monday, new(8, 0), new(13, 0)), Facts.Site),
                new(new(DayOfWeek.Monday, new(14, 0), new(20, 0)), null),
            ],
        };
        var model = WeekModel.Of(Usual() with { Workers = [two, Facts.Worker(Facts.Andre)] });
        var hers = model.Staff.Where(s => s.User == Facts.Maya).ToList();
        hers.Count.ShouldBe(2);
        hers[0].Member.Shifts.ShouldNotContain(s => hers[1].Member.Shifts.Any(o => o.D == s.D && o.S < s.E && s.S < o.E));
    }

    [Fact]
    public void Who_takes_groups_in_Spanish_only_sits_in_groups_that_somebody_leads_in_Spanish()
    {
        var spanish = Groups[0] with { Language = "es", Members = [Facts.Person(1)], Facilitator = Facts.Andre };
        var facts = Usual() with
        {
            Groups = [spanish, Groups[1]],
            Workers = [Facts.Worker(Facts.Maya), Facts.Worker(Facts.Andre) with { Spanish = true }],
            People = [Facts.Needs(1) with { Language = "es" }, .. Usual().People.Skip(1).Select(p => p with { Language = "en" })],
        };
        var model = WeekModel.Of(facts);
        var plan = TimetableSolver
            .Solve(model.Clinic, new() { Seconds = 1, Steps = 2_000_000 }, TestContext.Current.CancellationToken)
            .Plan;
        PlanCheck.Breaches(model.Clinic, plan).ShouldBeEmpty();
        var changes = WeekChanges.Of(model, plan).Where(c => c.Fate != GroupFate.Ends).ToList();
        changes.Where(c => c.Members.Contains(Facts.Person(1))).ShouldNotBeEmpty();
        changes.ShouldAllBe(c => c.Language == "es" == c.Members.Contains(Facts.Person(1)) || c.Members.Count == 0);
        changes.Where(c => c.Language == "es").ShouldAllBe(c => c.Facilitator == Facts.Andre);
    }

    [Fact]
    public void A_seat_in_another_language_than_prescribed_breaks_a_rule()
    {
        var model = WeekModel.Of(Usual() with { People = [Facts.Needs(1) with { Language = "es" }, .. Usual().People.Skip(1)] });
        PlanCheck
            .Breaches(model.Clinic, model.Published)
            .Select(b => (b.Rule, b.Client))
            .Distinct()
            .ShouldBe([(Rule.Population, 0)]);
    }

    [Fact]
    public void A_plan_made_from_the_week_that_counts_leaves_out_groups_that_are_no_longer_for_somebody()
    {
        var model = WeekModel.Of(Usual() with { People = [Facts.Needs(1) with { Language = "es" }, .. Usual().People.Skip(1)] });
        var options = new SolveOptions
        {
            Seconds = 1,
            Steps = 2_000_000,
            Published = model.Published,
        };
        var plan = TimetableSolver.Solve(model.Clinic, options, TestContext.Current.CancellationToken).Plan;
        PlanCheck.Breaches(model.Clinic, plan).ShouldBeEmpty();
        plan.Groups.ShouldAllBe(g => !g.Clients.Contains(0));
    }

    [Fact]
    public void A_womens_group_in_Spanish_is_kept_as_it_is()
    {
        var women = Facts.Group(3, "process", DayOfWeek.Friday, 9, Facts.Small, Facts.Andre, 1) with
        {
            Population = "women",
            Language = "es",
        };
        WeekModel.Of(Usual() with { Groups = [.. Groups, women] }).Kept.ShouldBe([women]);
    }

    [Theory]
    [InlineData("09:10", "10:20", 4, 7)]
    [InlineData("06:00", "07:30", 0, 1)]
    [InlineData("20:30", "23:00", 27, 28)]
    public void Hours_that_somebody_cannot_come_take_every_half_hour_they_touch(string from, string to, int first, int end)
    {
        var touched = Slots.Touched(new(DayOfWeek.Monday, TimeOnly.Parse(from, null), TimeOnly.Parse(to, null)));
        (touched!.S, touched.E).ShouldBe((first, end));
    }

    [Fact]
    public void Sunday_is_not_planned() => Slots.Touched(new(DayOfWeek.Sunday, new(9, 0), new(10, 0))).ShouldBeNull();
}
