using CsCheck;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Enrollments;

namespace Footbridge.Unit.Schedule;

public class EnrollmentTests
{
    private static readonly DateOnly Joined = new(2026, 2, 2);
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly Gen<Membership> Memberships =
        from first in Gen.Int[0, 30]
        from length in Gen.Int[-1, 30]
        select new Membership(Joined.AddDays(first), length < 0 ? null : Joined.AddDays(first + length));

    [Fact]
    public void Leaving_keeps_every_roster_before_that_day()
    {
        var enrollment = Of(Joined);
        enrollment.LeaveFrom(Today.AddDays(3), Today);
        Days(Joined, Today.AddDays(2)).All(enrollment.Membership.On).ShouldBeTrue();
    }

    [Fact]
    public void Leaving_takes_the_client_off_every_roster_from_that_day()
    {
        var enrollment = Of(Joined);
        enrollment.LeaveFrom(Today, Today);
        Days(Today, Today.AddDays(60)).Any(enrollment.Membership.On).ShouldBeFalse();
    }

    [Fact]
    public void Leaving_from_a_past_day_is_refused() =>
        Of(Joined).LeaveFrom(Today.AddDays(-1), Today).Problem!.Code.ShouldBe("schedule.enrollment.past");

    [Fact]
    public void Leaving_twice_is_refused()
    {
        var enrollment = Of(Joined);
        enrollment.LeaveFrom(Today, Today);
        enrollment.LeaveFrom(Today, Today).Problem!.Kind.ShouldBe(ProblemKind.Conflict);
    }

    [Fact]
    public void A_belonging_taken_back_before_it_began_is_on_no_roster()
    {
        var enrollment = Of(Today.AddDays(7));
        enrollment.LeaveFrom(Today, Today);
        Days(Today, Today.AddDays(60)).Any(enrollment.Membership.On).ShouldBeFalse();
    }

    [Fact]
    public void Discharge_ends_the_belonging_with_the_last_day()
    {
        var enrollment = Of(Joined);
        enrollment.EndWithStay(Today);
        enrollment.To.ShouldBe(Today);
    }

    [Fact]
    public void Discharge_does_not_lengthen_a_belonging_that_has_ended()
    {
        var enrollment = Enrollment.Of(default, default, default, Joined, Joined.AddDays(5));
        enrollment.EndWithStay(Today);
        enrollment.To.ShouldBe(Joined.AddDays(5));
    }

    [Fact]
    public void The_peak_is_the_fullest_day_to_come() =>
        Gen.Select(Memberships.Array[0, 8], Gen.Int[0, 40])
            .Sample(
                (members, start) =>
                {
                    var from = Joined.AddDays(start);
                    var byDay = Days(from, from.AddDays(100)).Max(day => Seats.TakenOn(members, day));
                    return Seats.Peak(members, from) == byDay;
                }
            );

    [Fact]
    public void One_more_member_takes_at_most_one_seat_more() =>
        Gen.Select(Memberships.Array[0, 8], Memberships)
            .Sample((members, more) => Seats.Peak([.. members, more], Joined) - Seats.Peak(members, Joined) is 0 or 1);

    private static Enrollment Of(DateOnly from) =>
        Enrollment.Of(new(Guid.Empty), new ClientId(Guid.Empty), new GroupId(Guid.Empty), from, null);

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
