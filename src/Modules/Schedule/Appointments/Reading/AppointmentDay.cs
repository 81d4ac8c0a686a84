using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Appointments;

/// <summary>One session of one week: when and where it is, what is different, and what may still be changed.</summary>
[Requires(SchedulePermissions.PlanWeek)]
internal sealed class AppointmentDay(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    IPrograms programs,
    StandIns standIns,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<AppointmentDay.Input, AppointmentDayView>
{
    public sealed record Input(AppointmentId Appointment, DateOnly On);

    public async Task<Outcome<AppointmentDayView>> HandleAsync(Input input, CancellationToken ct)
    {
        if (
            await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == input.Appointment, ct)
                is not { } appointment
            || AppointmentMeeting.OfDay(appointment, input.On) is not { } meeting
            || await clients.FindAsync(appointment.Client, ct) is not { } person
        )
        {
            return Problem.NotFound("schedule.appointment.not-found");
        }

        var sites = (await programs.CurrentAsync(ct)).Sites;
        return new AppointmentDayView(
            person.Id,
            person.DisplayName,
            meeting,
            (await staff.FindAsync(meeting.Staff, ct))?.DisplayName ?? "",
            sites.FirstOrDefault(s => s.Id == meeting.Site)?.Name,
            appointment.Start,
            meeting.On < calendar.Today,
            sites,
            call.Caller.Holds(SchedulePermissions.Assign)
        )
        {
            HasBegun = meeting.On <= calendar.Today,
            UsualStaffName = meeting.UsualStaff is { } usual ? (await staff.FindAsync(usual, ct))?.DisplayName ?? "" : null,
            StandIns = await standIns.ForAsync(meeting, ct),
        };
    }
}
