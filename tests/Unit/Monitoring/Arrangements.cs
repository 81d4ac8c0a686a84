using Footbridge.Kernel;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Unit.Monitoring;

/// <summary>A clock that stands still and a calendar of the program.</summary>
internal static class Arrangements
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 14, 0, 0, TimeSpan.Zero);
    public static readonly ClientId Client = new(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    public static readonly FakeTimeProvider Clock = new(Now);
    public static readonly ProgramCalendar Calendar = new(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), Clock);
    public static readonly DateOnly Today = new(2026, 3, 10);
}
