using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Moves;
using Footbridge.Schedule.Places;
using Footbridge.Schedule.Planning;
using Footbridge.Schedule.Staffing;
using Footbridge.Solver.Checking;
using Footbridge.Unit.Schedule.Planning;

namespace Footbridge.Unit.Schedule;

public class MoveCheckTests
{
    private static readonly DateOnly From = new(2026, 3, 16);

    // The group of Monday morning has five members; that of Tuesday morning two of them.
    private static readonly GroupFacts Moved = Facts.Group(1, "cbt", DayOfWeek.Monday, 9, Facts.Large, Facts.Maya, 1, 2, 3, 4, 5);
    private static readonly GroupFacts Other = Facts.Group(2, "dbt", DayOfWeek.Tuesday, 9, Facts.Large, Facts.Andre, 1, 2);
    private static readonly GroupFacts Late = Facts.Group(3, "dbt", DayOfWeek.Thursday, 9, Facts.Small, Facts.Maya, 3, 4, 5);

    [Fact]
    public void A_free_hour_has_nothing_against_it() => At(DayOfWeek.Wednesday, 9).IsBarred.ShouldBeFalse();

    [Fact]
    public void Members_who_are_in_another_group_then_stand_against_it()
    {
        var conflict = At(DayOfWeek.Tuesday, 10, Facts.Small).Conflicts.Single(c => c.Code == "members-busy");
        conflict.People.ShouldBe([Facts.Person(1), Facts.Person(2)]);
    }

    [Fact]
    public void A_room_that_another_group_has_stands_against_it() => Codes(At(DayOfWeek.Tuesday, 9)).ShouldContain("room-busy");

    [Fact]
    public void Whoever_leads_another_group_then_stands_against_it() =>
        Codes(At(DayOfWeek.Thursday, 10)).ShouldContain("leader-busy");

    [Fact]
    public void A_session_of_whoever_leads_it_stands_against_it() =>
        Codes(At(DayOfWeek.Wednesday, 9, facts: With(Session(9, Facts.Maya)))).ShouldBe(["leader-session"]);

    [Fact]
    public void A_session_of_a_member_stands_against_it() =>
        At(DayOfWeek.Wednesday, 9, facts: With(Session(3, Facts.Andre)))
            .Conflicts.Single(c => c.Code == "members-session")
            .People.ShouldBe([Facts.Person(3)]);

    [Fact]
    public void A_room_with_fewer_seats_than_members_stands_against_it() =>
        Codes(At(DayOfWeek.Wednesday, 9, Facts.Small, Usual() with { Rooms = [new(Facts.Small, Facts.Site, "Small", 4)] }))
            .ShouldContain("room-small");

    [Fact]
    public void An_hour_outside_of_the_opening_hours_stands_against_it() =>
        At(DayOfWeek.Wednesday, 19).Conflicts.ShouldContain(c => c.Hard && c.Fact != null && c.Fact.Code == "site-hours");

    [Fact]
    public void A_leave_at_the_first_meeting_stands_against_it() =>
        At(DayOfWeek.Wednesday, 9, facts: Usual() with { Hours = Hours(Leave(From.AddDays(2))) }).IsBarred.ShouldBeTrue();

    [Fact]
    public void A_leave_of_later_is_only_told()
    {
        var answer = At(DayOfWeek.Wednesday, 9, facts: Usual() with { Hours = Hours(Leave(From.AddDays(9))) });
        answer.IsBarred.ShouldBeFalse();
        answer.Conflicts.ShouldContain(c => !c.Hard && c.Fact != null && c.Fact.Code == "on-leave");
    }

    [Fact]
    public void Whoever_cannot_come_stands_against_it_and_would_lose_their_hours()
    {
        var answer = At(DayOfWeek.Wednesday, 9, facts: Usual(Told(Suits.Cannot)));
        answer.IsBarred.ShouldBeTrue();
        answer.Price.Losing.ShouldBe([new(Facts.Person(5), 180, 1)]);
    }

    [Fact]
    public void Whoever_would_rather_not_come_is_part_of_the_price()
    {
        var answer = At(DayOfWeek.Wednesday, 9, facts: Usual(Told(Suits.RatherNot)));
        answer.IsBarred.ShouldBeFalse();
        answer.Price.RatherNot.ShouldBe([Facts.Person(5)]);
    }

    [Fact]
    public void A_group_that_falls_under_four_says_how_many_are_left() =>
        At(DayOfWeek.Tuesday, 10, Facts.Small).Price.Left.ShouldBe(3);

    [Fact]
    public void Every_seat_at_another_hour_has_its_points() =>
        At(DayOfWeek.Wednesday, 9).Price.Parts!.ShouldContain(new ScorePart("dropped", 5, 60));

    [Fact]
    public void A_day_that_would_be_too_long_stands_against_it() =>
        At(DayOfWeek.Tuesday, 13).Conflicts.Single(c => c.Code == "week-day").People.ShouldBe([Facts.Person(1), Facts.Person(2)]);

    [Fact]
    public void The_price_of_no_move_is_nothing() => At(DayOfWeek.Monday, 9).Price.Points.ShouldBe(0);

    [Fact]
    public void An_hour_the_model_does_not_know_has_no_points() => At(DayOfWeek.Sunday, 9).Price.Points.ShouldBeNull();

    [Fact]
    public void The_same_facts_give_the_same_answer_and_mark()
    {
        var to = new MoveTo(DayOfWeek.Wednesday, new(9, 0), Facts.Small);
        string Mark(MoveCheck check) => check.MarkOf(to, check.At(to));
        Mark(new(Usual())).ShouldBe(Mark(new(Usual())));
        Mark(new(Usual(Told(Suits.RatherNot)))).ShouldNotBe(Mark(new(Usual())));
    }

    private static IEnumerable<string> Codes(MoveAnswer answer) => answer.Conflicts.Where(c => c.Hard).Select(c => c.Code);

    private static MoveAnswer At(DayOfWeek day, int hour, RoomId? room = null, MoveFacts? facts = null) =>
        new MoveCheck(facts ?? Usual()).At(new(day, new(hour, 0), room ?? Facts.Large));

    private static MoveFacts Usual(params LifeBlock[] lifeOfTheFifth) =>
        new()
        {
            Group = Moved.Group,
            Version = 1,
            Plan = new(Moved.Title, "cbt", "day", Moved.Day, Moved.Start, 180, Facts.Large, Facts.Maya, 12, From, null),
            From = From,
            Members =
            [
                .. Enumerable
                    .Range(1, 5)
                    .Select(i => new MoveMember(Facts.Person(i), new(From.AddDays(-30), null), i == 5 ? lifeOfTheFifth : [])),
            ],
            Others = [HourOf(Other), HourOf(Late)],
            Rooms = [new(Facts.Large, Facts.Site, "Large", 12), new(Facts.Small, Facts.Site, "Small", 6)],
            Hours = Hours(),
            Clinic = Facts.Of([Moved, Other, Late], [.. Enumerable.Range(1, 5).Select(i => Facts.Needs(i))]),
        };

    private static MoveFacts With(SessionFacts session)
    {
        var usual = Usual();
        return usual with { Clinic = usual.Clinic with { Sessions = [session] } };
    }

    private static SessionFacts Session(int client, UserId staff) =>
        new(
            default,
            Facts.Person(client),
            "individual",
            new(DayOfWeek.Wednesday, new(10, 0), new(11, 0)),
            staff,
            Facts.Site,
            Keeps: false
        );

    private static OtherHour HourOf(GroupFacts group) =>
        new(
            group.Title,
            new(group.Day, group.Start, group.Minutes, From.AddDays(-60)),
            group.Room,
            group.Facilitator,
            group.Members.ToLookup(m => m, _ => new Membership(From.AddDays(-30), null))
        );

    private static HoursFacts Hours(params StaffLeave[] leaves) =>
        new(
            [
                SiteHours.Of(
                    default,
                    Facts.Site,
                    From.AddDays(-60),
                    [.. Enumerable.Range(1, 5).Select(d => new OpenBlock((DayOfWeek)d, new(8, 0), new(21, 0)))],
                    0
                ),
            ],
            []
        )
        {
            Leaves = leaves,
        };

    private static StaffLeave Leave(DateOnly day) =>
        new()
        {
            Id = default,
            User = Facts.Maya,
            From = day,
            To = day,
            Reason = "",
        };

    private static LifeBlock Told(Suits kind) =>
        new()
        {
            Day = DayOfWeek.Wednesday,
            From = new(9, 0),
            To = new(10, 0),
            Kind = kind,
            Why = "work",
        };
}
