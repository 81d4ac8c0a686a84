using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Planning;

namespace Footbridge.Unit.Schedule.Planning;

public class SickCallsTests
{
    private static readonly DateOnly Monday = new(2026, 11, 30);

    private static readonly GroupFacts[] Groups =
    [
        Facts.Group(1, "cbt", DayOfWeek.Monday, 9, Facts.Large, Facts.Maya, 1, 2, 3, 4),
        Facts.Group(2, "dbt", DayOfWeek.Tuesday, 9, Facts.Large, Facts.Andre, 1, 2, 3, 4),
    ];

    private static WeekModel Model(params GroupFacts[] groups) =>
        WeekModel.Of(Facts.Of(groups, Facts.Needs(1), Facts.Needs(2), Facts.Needs(3), Facts.Needs(4)));

    private static IReadOnlyList<SickWay> For(WeekModel model, params UserId[] away) =>
        SickCalls.For(model, Facts.Maya, Monday, away, [], TestContext.Current.CancellationToken);

    private static AppointmentMeeting Session(UserId staff) =>
        new(default, Facts.Person(9), "individual", staff, Monday, Monday, new(10, 0), 60, Facts.Site, null);

    [Fact]
    public void Whoever_may_lead_and_is_free_steps_in_first() =>
        For(Model(Groups))[0].Steps.Single().StepsIn.ShouldBe(Facts.Andre);

    [Fact]
    public void Somebody_on_leave_does_not_step_in() =>
        For(Model(Groups), Facts.Andre).ShouldAllBe(w => w.Steps.All(s => s.StepsIn == null));

    [Fact]
    public void Somebody_with_a_group_at_that_hour_does_not_step_in()
    {
        var first = Facts.Group(1, "cbt", DayOfWeek.Monday, 9, Facts.Large, Facts.Maya, 1, 2);
        var taken = Facts.Group(2, "dbt", DayOfWeek.Monday, 9, Facts.Small, Facts.Andre, 3, 4);
        For(Model(first, taken)).ShouldAllBe(w => w.Steps.All(s => s.StepsIn == null));
    }

    [Fact]
    public void Somebody_who_holds_a_session_at_that_hour_does_not_step_in() =>
        SickCalls
            .For(Model(Groups), Facts.Maya, Monday, [], [Session(Facts.Andre)], TestContext.Current.CancellationToken)
            .ShouldAllBe(w => w.Steps.All(s => s.StepsIn == null));

    [Fact]
    public void Somebody_who_holds_sessions_only_has_one_way_without_a_step() =>
        SickCalls
            .For(Model(Groups[1]), Facts.Maya, Monday, [], [Session(Facts.Maya)], TestContext.Current.CancellationToken)
            .Single()
            .Steps.ShouldBeEmpty();

    [Fact]
    public void Nobody_steps_in_who_may_not_lead_the_kind()
    {
        var facts = Model(Groups).Facts;
        var model = WeekModel.Of(
            facts with
            {
                Workers = [Facts.Worker(Facts.Maya), Facts.Worker(Facts.Andre) with { Kinds = ["dbt"] }],
            }
        );
        For(model).ShouldAllBe(w => w.Steps.All(s => s.StepsIn == null));
    }

    [Fact]
    public void Cancelling_is_always_a_way() =>
        For(Model(Groups)).ShouldContain(w => w.Steps.All(s => s.StepsIn == null && s.Without.Count == 4));

    [Fact]
    public void The_same_day_gives_the_same_ways() =>
        For(Model(Groups)).Select(w => w.Mark).ShouldBe(For(Model(Groups)).Select(w => w.Mark));
}
