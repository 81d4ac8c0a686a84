using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Rooms;
using Footbridge.Schedule.Staffing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Weeks;

/// <summary>Reads what a week is drawn from.</summary>
internal sealed class GridWeeks(
    FootbridgeDb db,
    Timetable timetable,
    AppointmentBook appointments,
    HoursChecks checks,
    IStaff staff
)
{
    public async Task<GridWeek> OfAsync(DateOnly monday, CancellationToken ct)
    {
        var days = new Period(monday, monday.AddDays(6));
        var meetings = await timetable.AllAsync(days, ct);
        var taken = new Dictionary<(DateOnly, GroupId), int>();
        foreach (var day in meetings.Select(m => m.On).Distinct())
        {
            foreach (var (group, members) in await timetable.MembersAsync(day, ct))
            {
                taken[(day, group)] = members.Count;
            }
        }

        return new()
        {
            Days = days,
            Meetings = meetings,
            Sessions = [.. (await appointments.AllAsync(days, ct)).Where(s => s.CancelledBecause is null)],
            Rooms = await db.Set<Room>().AsNoTracking().ToListAsync(ct),
            Staff = await staff.AllAsync(ct),
            Facts = await checks.OfAsync(days, ct),
            Taken = m => taken.GetValueOrDefault((m.On, m.Group)),
        };
    }
}
