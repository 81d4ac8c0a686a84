namespace Footbridge.Journeys;

/// <summary>A clock that runs like the real one but stands on the next Tuesday, a quarter past ten in New York: the morning group is on,
/// whatever day the tests are run.</summary>
internal sealed class TuesdayClock : TimeProvider
{
    private readonly DateTimeOffset _start;
    private TimeSpan _ahead;

    public TuesdayClock()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var now = DateTimeOffset.UtcNow;
        var day = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(1);
        while (day.DayOfWeek != DayOfWeek.Tuesday)
        {
            day = day.AddDays(1);
        }

        var wanted = day.AddHours(10).AddMinutes(15);
        _start = new(wanted, zone.GetUtcOffset(wanted));
        _ahead = _start - now;
    }

    private TuesdayClock(DateTimeOffset start)
    {
        _start = start;
        _ahead = start - DateTimeOffset.UtcNow;
    }

    /// <summary>The same morning, shortly after this clock began: no journey comes later for those that were played before it.</summary>
    public TuesdayClock Again() => new(_start.AddMinutes(1));

    /// <summary>Wednesday, twenty to eight.</summary>
    public TuesdayClock NextMorning() => new(_start.AddHours(21).AddMinutes(25));

    /// <summary>Lets time pass that no test could wait for.</summary>
    public void Skip(TimeSpan time) => _ahead += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}
