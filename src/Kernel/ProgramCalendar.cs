namespace Footbridge.Kernel;

/// <summary>What became of a local time that a clock change skips or doubles.</summary>
public enum LocalTimeFate
{
    /// <summary>The time exists exactly once.</summary>
    Exact,

    /// <summary>The clocks jumped over it; it was moved forward by the length of the jump.</summary>
    Skipped,

    /// <summary>The clocks showed it twice; the first of the two was taken.</summary>
    Doubled,
}

/// <summary>A local time made into an instant.</summary>
/// <param name="Instant">The instant, at offset zero.</param>
/// <param name="Fate">Whether the local time was skipped or doubled by a clock change.</param>
public readonly record struct ResolvedTime(DateTimeOffset Instant, LocalTimeFate Fate);

/// <summary>A period of whole days, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>Whether a day lies inside.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;
}

/// <summary>Turns the program's local days and hours into instants and back. The one place that knows about clock changes.</summary>
public sealed class ProgramCalendar(TimeZoneInfo zone, TimeProvider clock)
{
    /// <summary>The program's time zone.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The instant now, at offset zero.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The program's local day now.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The local day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The local time of day of an instant.</summary>
    public TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The instant on the program's clocks.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The instant of a local day and time. A skipped time moves forward by the jump; of a doubled time the first is taken.</summary>
    public ResolvedTime Resolve(DateOnly day, TimeOnly time)
    {
        // Asked by the offsets of the days around it: IsInvalidTime and IsAmbiguousTime are wrong for zones whose winter time is the
        // exception, such as Europe/Dublin.
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        var before = Zone.GetUtcOffset(new DateTimeOffset(local, TimeSpan.Zero).AddDays(-1));
        var after = Zone.GetUtcOffset(new DateTimeOffset(local, TimeSpan.Zero).AddDays(1));
        var early = new DateTimeOffset(local, before).ToUniversalTime();
        var late = new DateTimeOffset(local, after).ToUniversalTime();
        return (Zone.GetUtcOffset(early) == before, Zone.GetUtcOffset(late) == after) switch
        {
            // With the offset from before the jump the instant lands after it, moved by exactly the jump.
            (false, false) => new(early, LocalTimeFate.Skipped),
            (true, true) when early != late => new(early, LocalTimeFate.Doubled),
            (true, _) => new(early, LocalTimeFate.Exact),
            _ => new(late, LocalTimeFate.Exact),
        };
    }

    /// <summary>The instant a local day begins.</summary>
    public DateTimeOffset StartOf(DateOnly day) => Resolve(day, TimeOnly.MinValue).Instant;

    /// <summary>Whether a day is one to reckon with: of the years 1900 to 2199. Those at the ends of the calendar are no days of anybody's
    /// life, and a day before or after them does not exist.</summary>
    public static bool Knows(DateOnly day) => day.Year is >= 1900 and < 2200;

    /// <summary>The days of a program week in order.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
        DayOfWeek.Saturday,
        DayOfWeek.Sunday,
    ];

    /// <summary>The Monday of the week a day belongs to. Program weeks run Monday to Sunday.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>First day of a day's month.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
