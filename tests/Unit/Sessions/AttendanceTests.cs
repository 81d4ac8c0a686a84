using Footbridge.Contracts.Sessions;

namespace Footbridge.Unit.Sessions;

public sealed class AttendanceTests
{
    [Theory]
    [InlineData(Attendance.Expected, "arrive", null)]
    [InlineData(Attendance.Missed, "arrive", null)]
    [InlineData(Attendance.Excused, "arrive", null)]
    [InlineData(Attendance.Present, "arrive", "sessions.attendance.here-already")]
    [InlineData(Attendance.Left, "arrive", "sessions.attendance.left-already")]
    [InlineData(Attendance.Present, "leave", null)]
    [InlineData(Attendance.Expected, "leave", "sessions.attendance.not-here")]
    [InlineData(Attendance.Missed, "leave", "sessions.attendance.not-here")]
    [InlineData(Attendance.Excused, "leave", "sessions.attendance.not-here")]
    [InlineData(Attendance.Left, "leave", "sessions.attendance.left-already")]
    [InlineData(Attendance.Expected, "miss", null)]
    [InlineData(Attendance.Excused, "miss", null)]
    [InlineData(Attendance.Missed, "miss", "sessions.attendance.marked-already")]
    [InlineData(Attendance.Present, "miss", "sessions.attendance.was-here")]
    [InlineData(Attendance.Left, "miss", "sessions.attendance.was-here")]
    [InlineData(Attendance.Expected, "excuse", null)]
    [InlineData(Attendance.Missed, "excuse", null)]
    [InlineData(Attendance.Present, "excuse", "sessions.attendance.was-here")]
    [InlineData(Attendance.Left, "excuse", "sessions.attendance.was-here")]
    public void Each_step_is_taken_or_refused_with_a_sentence(Attendance from, string step, string? refusal)
    {
        var session = Rooms.Session();
        var seat = Rooms.Seat(session, from);
        var outcome = step switch
        {
            "arrive" => seat.Arrive(Rooms.At("09:30")),
            "leave" => seat.Leave(Rooms.At("11:00"), session.Times),
            "miss" => seat.Miss(),
            _ => seat.Excuse("Shift"),
        };
        outcome.Problem?.Code.ShouldBe(refusal);
        outcome.Succeeded.ShouldBe(refusal is null);
        if (refusal is not null)
        {
            seat.State.ShouldBe(from);
        }
    }

    [Fact]
    public void Leaving_before_arriving_is_refused()
    {
        var session = Rooms.Session();
        var seat = Rooms.Seat(session, Attendance.Present);
        seat.Leave(Rooms.At("09:01"), session.Times).Problem!.Code.ShouldBe("sessions.attendance.left-before-arrival");
    }

    [Fact]
    public void The_reason_of_an_excuse_goes_when_the_person_comes_after_all()
    {
        var seat = Rooms.Seat(Rooms.Session(), Attendance.Excused);
        seat.Arrive(Rooms.At("09:40"));
        seat.Reason.ShouldBeNull();
    }

    [Fact]
    public void Who_is_still_expected_at_the_end_has_missed_it()
    {
        var session = Rooms.Session();
        var seat = Rooms.Seat(session);
        seat.Close(session.Times).ShouldBeTrue();
        seat.State.ShouldBe(Attendance.Missed);
    }

    [Fact]
    public void Who_is_here_at_the_end_leaves_at_the_end()
    {
        var session = Rooms.Session();
        var seat = Rooms.Seat(session, Attendance.Present);
        seat.Close(session.Times).ShouldBeFalse();
        (seat.State, seat.LeftAt, seat.Minutes).ShouldBe((Attendance.Present, Rooms.At("12:00"), 178));
    }

    [Fact]
    public void A_later_end_moves_the_leaving_of_those_who_stayed_and_of_nobody_else()
    {
        var session = Rooms.Session();
        var stayed = Rooms.Seat(session, Attendance.Present);
        var left = Rooms.Seat(session, Attendance.Left);
        stayed.Close(session.Times);
        left.Close(session.Times);
        session.Retime(session.Times with { End = Rooms.At("12:30") });
        stayed.Close(session.Times);
        left.Close(session.Times);
        (stayed.LeftAt, left.LeftAt).ShouldBe((Rooms.At("12:30"), Rooms.At("10:00")));
    }

    [Fact]
    public void The_time_of_leaving_that_is_the_end_means_that_the_person_stayed()
    {
        var session = Rooms.Session();
        var seat = Rooms.Seat(session);
        seat.Correct(new(Attendance.Present, Rooms.At("09:00"), Rooms.At("12:00")), session);
        (seat.State, seat.LeftAt).ShouldBe((Attendance.Present, null));
    }

    [Fact]
    public void A_mark_set_by_mistake_can_be_corrected_until_the_session_is_signed()
    {
        var session = Rooms.Session();
        var seat = Rooms.Seat(session, Attendance.Left);
        seat.Correct(new(Attendance.Missed), session);
        (seat.State, seat.ArrivedAt, seat.Minutes).ShouldBe((Attendance.Missed, null, 0));
    }

    [Fact]
    public void An_arrival_after_the_end_is_refused()
    {
        var session = Rooms.Session();
        var outcome = Rooms.Seat(session).Correct(new(Attendance.Present, Rooms.At("12:00")), session);
        outcome.Problem!.Code.ShouldBe("sessions.attendance.arrived-after-end");
    }
}
