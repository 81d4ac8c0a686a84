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
        var missedToday = (await attendance.MissedAsync(client, new(today, today), ct)).Select(m => m.Group).ToHashSet();
        // A make-up counts like any other meeting here: what it stands for was not attended, or will not be.
        var planned = week
            .Meetings.Where(m =>
                m.On >= today
                && m.CancelledBecause is null
                && m.Word?.CannotCome != true
                && !(m.On == today && m.Session is null && missedToday.Contains(m.Group))
            )
            .Sum(m => m.Minutes);
        var outlook = new WeekOutlook(terms.HoursLeast * 60, attended, planned, null);
        return outlook.ShortMinutes == 0
            ? outlook
            : outlook with
            {
                MakeUp = (await makeUps.ForClientAsync(client, week.Monday.AddDays(6), ct))
                    .Select(c => c.Meeting)
                    .FirstOrDefault(),
            };
    }
}
