using Footbridge.Kernel;
using Footbridge.Schedule.Meetings.Notices;

namespace Footbridge.Schedule.Appointments;

/// <summary>Lets somebody else hold one session in one week, and tells the client; all other weeks stay as they are. Who steps in sees the
/// client's record that day.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class StandInForDay(AppointmentDesk desk, AppointmentChecks checks, StandIns standIns, ProgramCalendar calendar)
    : ICommand<StandInForDay.Input, AppointmentTurned>
{
    /// <summary>Who holds which session.</summary>
    /// <param name="Appointment">The appointment.</param>
    /// <param name="On">The day on which it would be.</param>
    /// <param name="Staff">Who steps in.</param>
    /// <param name="Quiet">Not to write to the client.</param>
    public sealed record Input(AppointmentId Appointment, DateOnly On, UserId Staff, bool Quiet = false);

    public async Task<Outcome<AppointmentTurned>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await desk.FindAsync(input.Appointment, input.On, ct)).Failed(out var problem, out var found))
        {
            return problem;
        }

        var (appointment, meeting) = found;
        if (meeting.CancelledBecause is not null)
        {
            return Problem.Rule("schedule.appointment.cancelled-already");
        }

        if (meeting.Staff == input.Staff)
        {
            return Problem.Rule("schedule.stand-in.own", nameof(Input.Staff));
        }

        if (input.Staff != appointment.Staff && (await standIns.ForAsync(meeting, ct)).All(s => s.Id != input.Staff))
        {
            return Problem.Rule("schedule.stand-in.not-allowed", nameof(Input.Staff));
        }

        var wanted = meeting with { Staff = input.Staff };
        if (await checks.ClashAsync(wanted, ct) is { } clash)
        {
            return clash with { Field = nameof(Input.Staff) };
        }

        appointment.Hold(wanted, calendar.Now);
        await desk.TellAsync(NoticeKind.Details, wanted, input.Quiet, ct);
        return new AppointmentTurned(meeting.Client);
    }
}
