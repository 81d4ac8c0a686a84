using Footbridge.Kernel;
using Footbridge.Schedule.Meetings.Notices;

namespace Footbridge.Schedule.Appointments;

/// <summary>Lets one session take place as always again, and tells the client.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class RestoreAppointmentDay(AppointmentDesk desk, AppointmentChecks checks, ProgramCalendar calendar)
    : ICommand<RestoreAppointmentDay.Input, AppointmentTurned>
{
    public sealed record Input(AppointmentId Appointment, DateOnly On, bool Quiet = false);

    public async Task<Outcome<AppointmentTurned>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await desk.FindAsync(input.Appointment, input.On, ct)).Failed(out var problem, out var found))
        {
            return problem;
        }

        var (appointment, meeting) = found;
        if (input.On < calendar.Today)
        {
            return Problem.Rule("schedule.appointment.over", nameof(Input.On));
        }

        if (appointment.Changes.TrueForAll(c => c.On != input.On))
        {
            return Problem.Conflict("schedule.appointment.as-usual-already");
        }

        appointment.Turn(input.On, null, calendar.Now);
        var usual = AppointmentMeeting.OfDay(appointment, input.On)!;
        if (await checks.ClashAsync(usual, ct) is { } clash)
        {
            return clash;
        }

        await desk.TellAsync(meeting.CancelledBecause is null ? NoticeKind.Day : NoticeKind.Restored, usual, input.Quiet, ct);
        return new AppointmentTurned(meeting.Client);
    }
}
