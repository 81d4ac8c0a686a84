using CsCheck;
using Footbridge.Kernel;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.TimeZones;
using Period = Footbridge.Kernel.Period;

namespace Footbridge.Unit.Kernel;

public sealed class ProgramCalendarTests
{
    // Dublin's winter time counts as the saving one, Casablanca pauses it for a month, Apia skipped a day.
    private static readonly string[] Zones =
    [
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Phoenix",
        "America/Los_Angeles",
        "America/Anchorage",
        "America/Adak",
        "Pacific/Honolulu",
        "America/Puerto_Rico",
        "America/Indiana/Indianapolis",
        "America/Detroit",
        "America/Boise",
        "America/St_Johns",
        "America/Sao_Paulo",
        "Pacific/Guam",
        "Europe/London",
        "Europe/Dublin",
        "Africa/Casablanca",
        "Pacific/Apia",
        "Europe/Berlin",
        "Asia/Kathmandu",
        "Australia/Sydney",
        "Australia/Lord_Howe",
        "Pacific/Auckland",
        "Africa/Cairo",
        "UTC",
    ];

    private static readonly Dictionary<string, List<LocalDateTime>> Known = [];

    private static readonly Instant From = Instant.FromUtc(1995, 1, 1, 0, 0);
    private static readonly Instant To = Instant.FromUtc(2025, 1, 1, 0, 0);

    private static readonly ZoneLocalMappingResolver Forward = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnForwardShifted
    );

    private static readonly Gen<(string Zone, LocalDateTime Local)> AnyTime = Gen.Select(
        Gen.OneOf(Zones),
        Gen.Long[0, (long)(To - From).TotalMinutes],
        (zone, minutes) => (zone, From.InUtc().LocalDateTime.PlusMinutes(minutes))
    );

    private static readonly Gen<(string Zone, LocalDateTime Local)> NearClockChanges = Gen.Select(
        Gen.OneOf([.. Zones.Where(z => Changes(z).Count > 0)]),
        Gen.Int[0, 10_000],
        Gen.Int[-240, 240],
        (zone, which, minutes) => (zone, Changes(zone)[which % Changes(zone).Count].PlusMinutes(minutes))
    );

    [Fact]
    public void Any_local_time_is_the_instant_that_NodaTime_gives() => AnyTime.Sample(AgreesWithNodaTime, iter: 20_000);

    [Fact]
    public void Around_every_clock_change_the_instant_is_the_one_NodaTime_gives() =>
        NearClockChanges.Sample(AgreesWithNodaTime, iter: 20_000);

    [Fact]
    public void Skipped_and_doubled_times_are_told_as_NodaTime_tells_them() =>
        NearClockChanges.Sample(
            (zone, local) =>
                Resolve(zone, local).Fate
                == Tz(zone).MapLocal(local).Count switch
                {
                    0 => LocalTimeFate.Skipped,
                    1 => LocalTimeFate.Exact,
                    _ => LocalTimeFate.Doubled,
                },
            iter: 20_000
        );

    [Fact]
    public void The_local_day_and_time_of_an_instant_are_those_of_NodaTime() =>
        Gen.Select(Gen.OneOf(Zones), Gen.Long[0, (long)(To - From).TotalMinutes])
            .Sample(
                (zone, minutes) =>
                {
                    var instant = From + Duration.FromMinutes(minutes);
                    var local = instant.InZone(Tz(zone)).LocalDateTime;
                    var calendar = Calendar(zone);
                    calendar.DayOf(instant.ToDateTimeOffset()).ShouldBe(local.Date.ToDateOnly());
                    calendar.TimeOf(instant.ToDateTimeOffset()).ShouldBe(local.TimeOfDay.ToTimeOnly());
                },
                iter: 10_000
            );

    [Fact]
    public void An_exact_local_time_comes_back_from_its_instant() =>
        AnyTime
            .Where((zone, local) => Tz(zone).MapLocal(local).Count == 1)
            .Sample(
                (zone, local) =>
                    Calendar(zone).DayOf(Resolve(zone, local).Instant) == local.Date.ToDateOnly()
                    && Calendar(zone).TimeOf(Resolve(zone, local).Instant) == local.TimeOfDay.ToTimeOnly()
            );

    [Fact]
    public void Instants_stand_at_offset_zero() =>
        AnyTime.Sample((zone, local) => Resolve(zone, local).Instant.Offset == TimeSpan.Zero);

    [Fact]
    public void A_skipped_time_moves_forward_by_the_jump() =>
        Calendar("America/New_York")
            .Resolve(new DateOnly(2026, 3, 8), new TimeOnly(2, 30))
            .ShouldBe(new ResolvedTime(new DateTimeOffset(2026, 3, 8, 7, 30, 0, TimeSpan.Zero), LocalTimeFate.Skipped));

    [Fact]
    public void Of_a_doubled_time_the_first_is_taken() =>
        Calendar("America/New_York")
            .Resolve(new DateOnly(2026, 11, 1), new TimeOnly(1, 30))
            .ShouldBe(new ResolvedTime(new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero), LocalTimeFate.Doubled));

    [Fact]
    public void Every_day_starts_where_NodaTime_says_or_at_the_jump() =>
        AnyTime.Sample(
            (zone, local) =>
                Calendar(zone).StartOf(local.Date.ToDateOnly())
                == Tz(zone).AtStartOfDay(local.Date).ToDateTimeOffset().ToUniversalTime()
        );

    [Fact]
    public void Today_is_the_local_day_of_the_clock()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 7, 5, 2, 0, 0, TimeSpan.Zero));
        new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById("America/Chicago"), clock).Today.ShouldBe(
            new DateOnly(2026, 7, 4)
        );
    }

    [Fact]
    public void The_Monday_of_a_day_is_a_Monday_within_the_last_six_days() =>
        Gen.Int[1, 3_000_000]
            .Sample(number =>
            {
                var day = DateOnly.FromDayNumber(number);
                var monday = ProgramCalendar.MondayOf(day);
                return monday.DayOfWeek == DayOfWeek.Monday && day.DayNumber - monday.DayNumber is >= 0 and <= 6;
            });

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_period_includes_both_its_ends(int day, bool inside) =>
        new Period(new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 5)).Contains(new DateOnly(2026, 1, day)).ShouldBe(inside);

    private static bool AgreesWithNodaTime((string Zone, LocalDateTime Local) at) =>
        Resolve(at.Zone, at.Local).Instant == Tz(at.Zone).ResolveLocal(at.Local, Forward).ToDateTimeOffset();

    private static ResolvedTime Resolve(string zone, LocalDateTime local) =>
        Calendar(zone).Resolve(local.Date.ToDateOnly(), local.TimeOfDay.ToTimeOnly());

    private static ProgramCalendar Calendar(string zone) => new(TimeZoneInfo.FindSystemTimeZoneById(zone), TimeProvider.System);

    private static DateTimeZone Tz(string zone) => DateTimeZoneProviders.Tzdb[zone];

    private static List<LocalDateTime> Changes(string zone)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(zone, out var changes))
            {
                changes = [.. Tz(zone).GetZoneIntervals(From, To).Skip(1).Select(i => i.IsoLocalStart)];
                Known[zone] = changes;
            }

            return changes;
        }
    }
}
