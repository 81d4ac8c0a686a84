using Footbridge.Schedule.Planning;
using Footbridge.Solver;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Plans;

namespace Footbridge.Unit.Schedule.Planning;

public class ModelSessionsTests
{
    private static readonly GroupFacts[] Groups =
    [
        Facts.Group(1, "cbt", DayOfWeek.Monday, 9, Facts.Large, Facts.Andre, 1, 2, 3, 4),
        Facts.Group(2, "dbt", DayOfWeek.Tuesday, 9, Facts.Large, Facts.Andre, 1, 2, 3, 4),
    ];

    private static WeekModel Model(PersonFacts first, params SessionFacts[] sessions) =>
        WeekModel.Of(
            Facts.Of(Groups, first, Facts.Needs(2), Facts.Needs(3), Facts.Needs(4)) with
            {
                Places = [new(Facts.Site, [], [(Facts.Large, 12), (Facts.Small, 6)], 1)],
                Sessions = sessions,
            }
        );

    private static PersonFacts Individual => Facts.Needs(1) with { Individual = true };

    // After the group of Monday, which ends at noon.
    private static SessionFacts Session(DayOfWeek day = DayOfWeek.Monday, int hour = 12, int minutes = 50) =>
        new(
            new(Facts.Id(300)),
            Facts.Person(1),
            "individual",
            new(day, new(hour, 0), new TimeOnly(hour, 0).AddMinutes(minutes)),
            Facts.Maya,
            Facts.Site,
            Keeps: false
        );

    private static WeekPlan Solved(WeekModel model) =>
        TimetableSolver
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

    [Fact]
    public void A_session_that_follows_a_group_is_part_of_the_published_week()
    {
        var model = Model(Individual, Session());
        (model.Published.Appointments.Count, PlanCheck.Breaches(model.Clinic, model.Published).Count).ShouldBe((1, 0));
    }

    [Fact]
    public void A_session_on_a_day_without_a_group_keeps_its_hour_and_counts_as_had()
    {
        var model = Model(Individual, Session(DayOfWeek.Friday));
        (model.KeptSessions.Count, model.Clinic.Clients[0].Ind, model.Clinic.Clients[0].Busy.Count).ShouldBe((1, 0, 1));
    }

    [Fact]
    public void A_session_nobody_prescribed_keeps_its_hour() =>
        Model(Facts.Needs(1), Session()).Published.Appointments.ShouldBeEmpty();

    [Fact]
    public void A_session_whose_end_is_known_keeps_its_hour() =>
        Model(Individual, Session() with { Keeps = true }).Published.Appointments.ShouldBeEmpty();

    [Fact]
    public void A_prescribed_session_gets_an_hour_with_the_counselor()
    {
        var model = Model(Individual);
        var begun = SessionChanges.Of(model, Solved(model)).Single();
        (begun.Fate, begun.Client, begun.Staff, begun.Site).ShouldBe((GroupFate.Begins, Facts.Person(1), Facts.Maya, Facts.Site));
    }

    [Fact]
    public void A_family_session_is_planned_when_the_family_can_come_with_who_is_named()
    {
        var family = Facts.Needs(1) with
        {
            Family = true,
            FamilyTherapist = Facts.Andre,
            FamilyTimes = [new(DayOfWeek.Tuesday, new(12, 0), new(14, 0))],
        };
        var model = Model(family);
        var begun = SessionChanges.Of(model, Solved(model)).Single();
        (begun.Kind, begun.Day, begun.Start, begun.Staff).ShouldBe(("family", DayOfWeek.Tuesday, new(12, 0), Facts.Andre));
    }

    [Fact]
    public void The_week_as_it_is_changes_no_session()
    {
        var model = Model(Individual, Session());
        SessionChanges.Of(model, model.Published).Single().Fate.ShouldBe(GroupFate.Stays);
    }

    [Fact]
    public void A_session_at_another_hour_is_the_same_session_with_its_own_length()
    {
        var model = Model(Individual, Session());
        var moved = model.Published with { Appointments = [model.Published.Appointments[0] with { Day = 1 }] };
        var change = SessionChanges.Of(model, moved).Single();
        (change.Fate, change.Day, change.Minutes).ShouldBe((GroupFate.Moves, DayOfWeek.Tuesday, 50));
    }

    [Fact]
    public void A_session_that_is_in_the_plan_no_more_ends()
    {
        var model = Model(Individual, Session());
        var without = model.Published with { Appointments = [] };
        SessionChanges.Of(model, without).Single().Fate.ShouldBe(GroupFate.Ends);
    }

    [Fact]
    public void The_hours_of_a_person_hold_their_sessions()
    {
        var model = Model(Individual, Session());
        model.HoursOf(model.Published, 0).ShouldBe(7);
    }

    [Fact]
    public void Family_rooms_that_are_taken_by_sessions_which_stay_are_not_given_again()
    {
        var kept = Session(DayOfWeek.Friday) with { Kind = "family" };
        Model(Individual, kept).Clinic.Sites[0].FamRooms.ShouldBe(0);
    }
}
