namespace Footbridge.Journeys;

/// <summary>A clock that runs like the real one but stands on the next Tuesday, a quarter past ten in New York: the morning group is on,
/// whatever day the tests are run.</summary>
internal sealed class TuesdayClock : TimeProvider
{
    private readonly TimeSpan _ahead;

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
        _ahead = new DateTimeOffset(wanted, zone.GetUtcOffset(wanted)) - now;
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
}
