using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Meetings.Notices;

namespace Footbridge.Schedule.Appointments;

/// <summary>Gives one session another time or place in its week, also one that was cancelled; all other weeks stay as they are.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class MoveAppointmentDay(AppointmentDesk desk, AppointmentChecks checks, ProgramCalendar calendar)
    : ICommand<MoveAppointmentDay.Input, AppointmentTurned>
{
    /// <summary>What it is to be.</summary>
    /// <param name="Appointment">The appointment.</param>
    /// <param name="On">The day on which it would be.</param>
    /// <param name="To">The day on which it is to be.</param>
    /// <param name="Start">Its start then.</param>
    /// <param name="Site">Where; null by video.</param>
    /// <param name="Quiet">Not to write to the client.</param>
    public sealed record Input(
        AppointmentId Appointment,
        DateOnly On,
        DateOnly To,
        TimeOnly Start,
        SiteId? Site,
        bool Quiet = false
    );

    public async Task<Outcome<AppointmentTurned>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await desk.FindAsync(input.Appointment, input.On, ct)).Failed(out var problem, out var found))
        {
            return problem;
        }

        var (appointment, meeting) = found;
        if (ProgramCalendar.MondayOf(input.To) != ProgramCalendar.MondayOf(input.On) || input.To < calendar.Today)
        {
            return Problem.Rule("schedule.appointment.same-week", nameof(Input.To));
        }

        if (AppointmentPlan.LengthRefusal(input.Start, meeting.Minutes) is { } length)
        {
            return length;
        }

        if (await checks.SiteRefusalAsync(input.Site, ct) is { } nowhere)
        {
            return nowhere;
        }

        var wanted = meeting with { On = input.To, Start = input.Start, Site = input.Site, CancelledBecause = null };
        var elsewhere = wanted.Site != meeting.Site;
        if (meeting.CancelledBecause is null && !elsewhere && (wanted.On, wanted.Start) == (meeting.On, meeting.Start))
        {
            return Problem.Conflict("schedule.appointment.same");
        }

        if (await checks.ClashAsync(wanted, ct) is { } clash)
        {
            return clash;
        }

        appointment.Hold(wanted, calendar.Now);
        await desk.TellAsync(KindOf(meeting, wanted), wanted, input.Quiet, ct);
        return new AppointmentTurned(meeting.Client);
    }

    // Whoever knows it as cancelled, or on another day, is told when it is.
    private static NoticeKind KindOf(AppointmentMeeting before, AppointmentMeeting after) =>
        before.CancelledBecause is not null || before.On != after.On
            ? NoticeKind.Day
            : AppointmentDesk.HourOf(after).KindAfter(AppointmentDesk.HourOf(before), before.Site != after.Site);
}
