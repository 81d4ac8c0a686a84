using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Planning;
using Footbridge.Solver;
using Footbridge.Solver.Plans;

namespace Footbridge.Unit.Schedule.Planning;

public class WeekChangesTests
{
    private static readonly GroupFacts[] Groups =
    [
        Facts.Group(1, "cbt", DayOfWeek.Monday, 9, Facts.Large, Facts.Maya, 1, 2, 3, 4),
        Facts.Group(2, "dbt", DayOfWeek.Tuesday, 9, Facts.Large, Facts.Andre, 1, 2, 3, 4),
    ];

    private static WeekModel Model(params GroupFacts[] groups) =>
        WeekModel.Of(Facts.Of(groups, Facts.Needs(1), Facts.Needs(2), Facts.Needs(3), Facts.Needs(4)));

    [Fact]
    public void The_week_as_it_is_changes_nothing()
    {
        var model = Model(Groups);
        WeekChanges.Of(model, model.Published).ShouldAllBe(c => !c.IsChange);
    }

    [Fact]
    public void A_group_at_another_hour_is_the_same_group_moved()
    {
        var model = Model(Groups);
        var moved = Changed(model, 1, g => g with { Day = 3 });
        var change = WeekChanges.Of(model, moved).Single(c => c.Now?.Group == Groups[1].Group);
        (change.Fate, change.Day).ShouldBe((GroupFate.Moves, DayOfWeek.Thursday));
    }

    [Fact]
    public void A_group_that_is_in_the_plan_no_more_ends_and_its_members_leave()
    {
        var model = Model(Groups);
        var without = model.Published with { Groups = [model.Published.Groups[0]] };
        var change = WeekChanges.Of(model, without).Single(c => c.Fate == GroupFate.Ends);
        change.Leaving.ShouldBe(Groups[1].Members);
    }

    [Fact]
    public void A_group_of_an_hour_and_kind_that_nobody_had_begins_in_a_room_that_holds_it()
    {
        var model = Model(Groups);
        var more = WithOneMore(model);
        var begun = WeekChanges.Of(model, more).Single(c => c.Fate == GroupFate.Begins);
        (begun.Kind, begun.Room).ShouldBe(("relapse", (RoomId?)Facts.Small));
    }

    [Fact]
    public void A_group_too_large_for_every_free_room_has_none()
    {
        var model = Model(Groups);
        var more = WithOneMore(model);
        var small = WeekModel.Of(model.Facts with { Places = [model.Facts.Places[0] with { Rooms = [(Facts.Large, 12)] }] });
        WeekChanges.Of(small, more).Single(c => c.Fate == GroupFate.Begins).Room.ShouldBeNull();
    }

    [Fact]
    public void Groups_side_by_side_keep_their_members_and_part_those_who_must_not_meet()
    {
        GroupFacts[] sides =
        [
            Facts.Group(1, "cbt", DayOfWeek.Monday, 9, Facts.Large, Facts.Maya, 1, 2),
            Facts.Group(2, "cbt", DayOfWeek.Monday, 9, Facts.Small, Facts.Andre, 3),
        ];
        var model = WeekModel.Of(Model(sides).Facts with { Apart = [(Facts.Person(3), Facts.Person(4))] });
        var joined = Changed(model, 0, g => g with { Clients = [.. g.Clients, model.PersonAt(Facts.Person(4))] });
        var changes = WeekChanges.Of(model, joined);
        changes.Select(c => c.Members.Count).ShouldBe([3, 1], ignoreOrder: true);
        changes.Single(c => c.Members.Contains(Facts.Person(4))).Facilitator.ShouldBe(Facts.Maya);
    }

    [Fact]
    public void Every_person_of_a_plan_sits_where_the_plan_has_them()
    {
        var model = Model(Groups);
        var plan = TimetableSolver
            .Solve(model.Clinic, new() { Seconds = 1, Steps = 2_000_000 }, TestContext.Current.CancellationToken)
            .Plan;
        var seats = plan.Groups.SelectMany(g =>
            g.Clients.Select(c => (model.People[c], Slots.DayOf(g.Day), Slots.TimeOf(g.Start)))
        );
        WeekChanges
            .Of(model, plan)
            .SelectMany(c => c.Members.Select(m => (m, c.Day, c.Start)))
            .ShouldBe(seats, ignoreOrder: true);
    }

    [Fact]
    public void A_plan_that_begins_with_the_week_as_it_is_leaves_it_where_nothing_is_missing()
    {
        var model = Model(Groups);
        var plan = TimetableSolver
            .Solve(
                model.Clinic,
                new()
                {
                    Seconds = 1,
                    Steps = 2_000_000,
                    Published = model.Published,
                },
                TestContext.Current.CancellationToken
            )
            .Plan;
        WeekChanges.Of(model, plan).ShouldAllBe(c => !c.IsChange);
    }

    // A relapse prevention group beside the one of Monday morning.
    private static WeekPlan WithOneMore(WeekModel model) =>
        model.Published with
        {
            Groups =
            [
                .. model.Published.Groups,
                new()
                {
                    Site = 0,
                    Type = 3,
                    Day = 0,
                    Start = 4,
                    Staff = [1],
                    Clients = [],
                },
            ],
        };

    private static WeekPlan Changed(WeekModel model, int index, Func<PlannedGroup, PlannedGroup> change) =>
        model.Published with
        {
            Groups = [.. model.Published.Groups.Select((g, i) => i == index ? change(g) : g)],
        };
}
