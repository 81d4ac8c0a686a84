using Footbridge.Kernel;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Meetings.Notices;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Appointments;

/// <summary>Decides about single sessions, and tells the client.</summary>
internal sealed class AppointmentDesk(FootbridgeDb db, MeetingNotices notices, ProgramCalendar calendar)
{
    /// <summary>A session that can still be changed, with its appointment.</summary>
    public async Task<Outcome<(Appointment Appointment, AppointmentMeeting Meeting)>> FindAsync(
        AppointmentId id,
        DateOnly on,
        CancellationToken ct
    )
    {
        if (
            await db.Set<Appointment>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } appointment
            || AppointmentMeeting.OfDay(appointment, on) is not { } meeting
        )
        {
            return Problem.NotFound("schedule.appointment.not-found");
        }

        return meeting.On < calendar.Today ? Problem.Rule("schedule.appointment.over", "On") : (appointment, meeting);
    }

    public async Task<Outcome<ClientId>> CancelAsync(
        AppointmentId id,
        DateOnly on,
        string written,
        bool quiet,
        CancellationToken ct
    )
    {
        if (ComingMeeting.Reason(written).Failed(out var unsaid, out var reason))
        {
            return unsaid.Code == "schedule.meeting.reason-missing" ? Problem.Invalid("core.required", "Reason") : unsaid;
        }

        if ((await FindAsync(id, on, ct)).Failed(out var problem, out var found))
        {
            return problem;
        }

        var (appointment, meeting) = found;
        if (meeting.CancelledBecause is not null)
        {
            return Problem.Conflict("schedule.appointment.cancelled-already");
        }

        appointment.Turn(on, new() { On = on, CancelledBecause = reason }, calendar.Now);
        await TellAsync(NoticeKind.Cancelled, meeting, quiet, ct);
        return meeting.Client;
    }

    public static NoticeHour HourOf(AppointmentMeeting meeting) => new(meeting.On, meeting.Start, meeting.Minutes);

    public async Task TellAsync(NoticeKind kind, AppointmentMeeting meeting, bool quiet, CancellationToken ct)
    {
        if (!quiet)
        {
            await notices.TellPersonAsync(kind, meeting.Client, HourOf(meeting), ct);
        }
    }
}
