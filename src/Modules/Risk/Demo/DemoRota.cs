using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Risk.OnCall;

namespace Footbridge.Risk.Demo;

/// <summary>The rota of the invented clinic: counselors by day, those who answer for the team by night and as backup. One night to come
/// has nobody yet.</summary>
internal static class DemoRota
{
    private const int DaysBack = 7;
    private const int DaysAhead = 10;
    private const int OpenNight = 5;
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeOnly Evening = new(20, 0);

    public static IEnumerable<object> Of(DemoStory story, ProgramCalendar calendar)
    {
        var now = calendar.Now;
        for (var day = -DaysBack; day < DaysAhead; day++)
        {
            var on = story.Today.AddDays(day);
            var (morning, evening) = (At(calendar, on, Morning), At(calendar, on, Evening));
            var next = At(calendar, on.AddDays(1), Morning);
            yield return Shift(story, morning, evening, ByDay(story, on).Id, backup: false);
            if (day != OpenNight)
            {
                yield return Shift(story, evening, next, ByNight(story, on).Id, backup: false);
            }

            yield return Shift(story, morning, next, ByNight(story, on.AddDays(1)).Id, backup: true);
        }

        var handed = Shift(story, now.AddDays(-3), now.AddDays(-3), ByDay(story, story.Today.AddDays(-3)).Id, backup: false);
        yield return handed;
        var passing = new HandOver
        {
            Id = story.Guid(handed.From, "hand-over"),
            Shift = handed.Id,
            Giver = handed.Staff,
            Taker = ByNight(story, story.Today).Id,
            Note = "One call was returned, and comes back tomorrow before group. Nothing else is open.",
            OpenNow = 0,
            At = now.AddDays(-3).AddMinutes(-20),
        };
        passing.Answer(yes: true, now.AddDays(-3));
        yield return passing;
    }

    /// <summary>Who is on call first now.</summary>
    public static DemoStaff FirstAt(DemoStory story, ProgramCalendar calendar)
    {
        var (today, time) = (story.Today, calendar.TimeOf(calendar.Now));
        return time < Morning ? ByNight(story, today.AddDays(-1))
            : time < Evening ? ByDay(story, today)
            : ByNight(story, today);
    }

    private static DemoStaff ByDay(DemoStory story, DateOnly day) => InTurn(story, day, RoleCodes.Counselor);

    private static DemoStaff ByNight(DemoStory story, DateOnly day) =>
        InTurn(story, day, RoleCodes.Supervisor, RoleCodes.Medical, RoleCodes.Director);

    private static DemoStaff InTurn(DemoStory story, DateOnly day, params string[] roles)
    {
        var those = story.Staff.Where(s => roles.Contains(s.Role)).ToList();
        return those[day.DayNumber % those.Count];
    }

    private static DateTimeOffset At(ProgramCalendar calendar, DateOnly day, TimeOnly time) =>
        calendar.Resolve(day, time).Instant;

    private static OnCallShift Shift(DemoStory story, DateTimeOffset from, DateTimeOffset until, UserId staff, bool backup) =>
        new()
        {
            Id = story.Guid(from, "on-call", $"{backup}", $"{until:u}"),
            Staff = staff,
            From = from,
            Until = until,
            Backup = backup,
            SetBy = story.Staff.First(s => s.Role == RoleCodes.Director).Id,
            SetAt = from.AddDays(-14),
        };
}
