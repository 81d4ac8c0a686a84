using CsCheck;
using Footbridge.Sessions.Meetings;

namespace Footbridge.Unit.Sessions;

public sealed class MinutesTests
{
    private static readonly SessionTimes Plain = new(Rooms.At("09:00"), Rooms.At("12:00"), null, 0);
    private static readonly SessionTimes WithBreak = Plain with { BreakFrom = Rooms.At("10:30"), BreakMinutes = 15 };

    [Theory]
    [InlineData("09:00", "12:00", 180)]
    [InlineData("08:40", "12:00", 180)]
    [InlineData("09:00", "12:20", 180)]
    [InlineData("09:17", "11:41", 144)]
    [InlineData("12:30", "13:00", 0)]
    [InlineData("08:00", "08:30", 0)]
    public void Minutes_lie_between_arriving_and_leaving_inside_the_session(string arrived, string left, int minutes) =>
        Plain.MinutesOf(Rooms.At(arrived), Rooms.At(left)).ShouldBe(minutes);

    [Theory]
    [InlineData("09:00", "12:00", 165)]
    [InlineData("10:45", "12:00", 75)]
    [InlineData("10:40", "12:00", 75)]
    [InlineData("09:00", "10:30", 90)]
    [InlineData("09:00", "10:35", 90)]
    [InlineData("10:32", "10:40", 0)]
    public void The_break_does_not_count_for_whom_it_touches(string arrived, string left, int minutes) =>
        WithBreak.MinutesOf(Rooms.At(arrived), Rooms.At(left)).ShouldBe(minutes);

    [Fact]
    public void Minutes_never_pass_the_length_of_the_session_without_its_break() =>
        Gen.Select(Gen.Int[0, 1439], Gen.Int[0, 1439])
            .Sample(
                (arrived, left) =>
                {
                    var minutes = WithBreak.MinutesOf(TimeOnly.MinValue.AddMinutes(arrived), TimeOnly.MinValue.AddMinutes(left));
                    return minutes is >= 0 and <= 165;
                }
            );

    [Fact]
    public void Staying_longer_never_means_fewer_minutes() =>
        Gen.Select(Gen.Int[480, 800], Gen.Int[480, 800], Gen.Int[0, 60])
            .Sample(
                (arrived, left, more) =>
                    WithBreak.MinutesOf(TimeOnly.MinValue.AddMinutes(arrived), TimeOnly.MinValue.AddMinutes(left))
                    <= WithBreak.MinutesOf(TimeOnly.MinValue.AddMinutes(arrived), TimeOnly.MinValue.AddMinutes(left + more))
            );

    [Theory]
    [InlineData("12:00", "09:00", null, 0, "sessions.times.end-before-start")]
    [InlineData("09:00", "12:00", null, 15, "sessions.times.break-start")]
    [InlineData("09:00", "12:00", "10:00", 121, "sessions.times.break-length")]
    [InlineData("09:00", "12:00", "11:50", 15, "sessions.times.break-outside")]
    [InlineData("09:00", "12:00", "08:50", 15, "sessions.times.break-outside")]
    [InlineData("09:00", "12:00", "12:10", 5, "sessions.times.break-outside")]
    [InlineData("09:00", "12:00", "10:30", 15, null)]
    [InlineData("09:00", "12:00", null, 0, null)]
    public void Times_that_cannot_be_are_refused(string start, string end, string? breakFrom, int minutes, string? refusal)
    {
        var times = new SessionTimes(Rooms.At(start), Rooms.At(end), breakFrom is null ? null : Rooms.At(breakFrom), minutes);
        times.Fault()?.Code.ShouldBe(refusal);
        (times.Fault() is null).ShouldBe(refusal is null);
    }
}
