using Footbridge.Contracts.Care;
using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Schedule.Meetings;

namespace Footbridge.Schedule.Weeks;

/// <summary>Looks ahead to the end of a client's week.</summary>
internal sealed class WeekOutlooks(
    ClientWeekViews views,
    MakeUps makeUps,
    Prescriptions.Prescriptions prescriptions,
    IAttendance attendance,
    IEpisodes episodes,
    ProgramCalendar calendar
) : IWeekOutlooks
{
    // Many clients are looked at in one go, and the groups of a day are the same for all of them.
    private readonly Dictionary<DateOnly, IReadOnlyDictionary<GroupId, MeetingState>> _states = [];

    public async Task<WeekOutlook?> OfAsync(ClientId client, CancellationToken ct)
    {
        var today = calendar.Today;
        if (await episodes.OpenOfAsync(client, ct) is null)
        {
            return null;
        }

        var terms = (await prescriptions.OfAsync(client, today, ct)).Prescribed.Terms;
        var week = await views.OfAsync(client, today, ct);
        var attended = today == week.Monday ? 0 : await attendance.MinutesAsync(client, new(week.Monday, today.AddDays(-1)), ct);
        var unknown = await UnwrittenAsync(week, today, ct);
        var missedToday = (await attendance.MissedAsync(client, new(today, today), ct)).Select(m => m.Group).ToHashSet();
        // A make-up counts like any other meeting here: what it stands for was not attended, or will not be.
        var planned = week
            .Meetings.Where(m =>
                IsToCome(m) && m.On >= today && !(m.On == today && m.Session is null && missedToday.Contains(m.Group))
            )
            .Sum(m => m.Minutes);
        var outlook = new WeekOutlook(terms.HoursLeast * 60, attended, planned + unknown, []);
        return outlook.ShortMinutes == 0
            ? outlook
            : outlook with
            {
                MakeUps =
                [
                    .. (await makeUps.ForClientAsync(client, week.Monday.AddDays(6), ct)).Select(c => new FreeSeat(
                        c.Meeting,
                        c.Left
                    )),
                ],
            };
    }

    private static bool IsToCome(ClientMeeting meeting) => meeting.CancelledBecause is null && meeting.Word?.CannotCome != true;

    // Minutes of groups on days before today whose session was not opened, or not finished.
    private async Task<int> UnwrittenAsync(ClientWeekView week, DateOnly today, CancellationToken ct)
    {
        var minutes = 0;
        foreach (var day in week.Meetings.Where(m => m.On < today && m.Session is null && IsToCome(m)).GroupBy(m => m.On))
        {
            if (!_states.TryGetValue(day.Key, out var states))
            {
                states = _states[day.Key] = await attendance.OnAsync(day.Key, ct);
            }

            minutes += day.Where(m => !states.TryGetValue(m.Group, out var state) || !state.Finished).Sum(m => m.Minutes);
        }

        return minutes;
    }
}
