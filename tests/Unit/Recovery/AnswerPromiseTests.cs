using CsCheck;
using Footbridge.Kernel;
using Footbridge.Recovery.Talks;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Unit.Recovery;

public sealed class AnswerPromiseTests
{
    private static readonly string[] Zones =
    [
        "America/New_York",
        "America/Phoenix",
        "America/Los_Angeles",
        "Europe/Dublin",
        "Pacific/Apia",
        "UTC",
    ];

    private static readonly ProgramCalendar NewYork = Calendar("America/New_York");

    [Theory]
    // Friday, 13 March 2026.
    [InlineData("2026-03-13 10:15", 1, "2026-03-13 11:15")]
    [InlineData("2026-03-13 16:00", 1, "2026-03-13 17:00")]
    [InlineData("2026-03-13 16:30", 1, "2026-03-16 09:30")]
    [InlineData("2026-03-13 17:00", 1, "2026-03-16 10:00")]
    [InlineData("2026-03-13 06:00", 2, "2026-03-13 11:00")]
    [InlineData("2026-03-14 12:00", 1, "2026-03-16 10:00")]
    [InlineData("2026-03-12 23:50", 8, "2026-03-13 17:00")]
    [InlineData("2026-03-12 23:50", 9, "2026-03-16 10:00")]
    [InlineData("2026-03-13 12:00", 40, "2026-03-20 12:00")]
    // The clocks change on the Sunday between.
    [InlineData("2026-03-06 16:30", 1, "2026-03-09 09:30")]
    [InlineData("2026-10-30 16:30", 1, "2026-11-02 09:30")]
    public void Only_hours_count_in_which_the_office_is_open(string sent, int hours, string by) =>
        AnswerPromise.By(NewYork, Instant(sent), hours).ShouldBe(Instant(by));

    [Fact]
    public void Between_a_message_and_its_promise_lie_just_so_many_open_minutes() =>
        Gen.Select(Gen.OneOf(Zones.Select(Gen.Const).ToArray()), Gen.Int[0, 60 * 24 * 730], Gen.Int[1, 40])
            .Sample(
                (zone, minutes, hours) =>
                {
                    var calendar = Calendar(zone);
                    var sent = new DateTimeOffset(2025, 6, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
                    var by = AnswerPromise.By(calendar, sent, hours);
                    // Every minute is looked at on its own, and the last one before the promise is an open one.
                    var open = 0;
                    for (var at = sent; at < by; at = at.AddMinutes(1))
                    {
                        open += IsOpen(calendar, at) ? 1 : 0;
                    }

                    return open == 60 * hours && IsOpen(calendar, by.AddMinutes(-1));
                },
                iter: 300
            );

    [Fact]
    public void Who_writes_later_is_never_answered_earlier() =>
        Gen.Select(Gen.Int[0, 60 * 24 * 365], Gen.Int[0, 60 * 24 * 7], Gen.Int[1, 40])
            .Sample(
                (minutes, later, hours) =>
                {
                    var first = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
                    return AnswerPromise.By(NewYork, first, hours) <= AnswerPromise.By(NewYork, first.AddMinutes(later), hours);
                },
                iter: 2_000
            );

    private static bool IsOpen(ProgramCalendar calendar, DateTimeOffset at) =>
        calendar.DayOf(at).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && calendar.TimeOf(at).Hour is >= 9 and < 17;

    private static DateTimeOffset Instant(string local)
    {
        var at = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return NewYork.Resolve(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)).Instant;
    }

    private static ProgramCalendar Calendar(string zone) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(zone), new FakeTimeProvider());
}
