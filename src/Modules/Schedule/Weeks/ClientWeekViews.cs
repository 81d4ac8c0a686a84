using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Rooms;

namespace Footbridge.Schedule.Weeks;

/// <summary>Reads a client's week with what was attended of it.</summary>
internal sealed class ClientWeekViews(
    Timetable timetable,
    AppointmentBook appointments,
    IAttendance attendance,
    IEpisodes episodes,
    IPrograms programs,
    IStaff staff,
    OwnWords words,
    ProgramCalendar calendar
)
{
    /// <summary>The week of a day, or this week.</summary>
    public async Task<ClientWeekView> OfAsync(ClientId client, DateOnly? day, CancellationToken ct)
    {
        var today = calendar.Today;
        var monday = ProgramCalendar.MondayOf(day ?? today);
        var sunday = monday.AddDays(6);
        // The two weeks after today always hold the next meeting of a weekly group, unless it was cancelled twice.
        var from = monday < today ? monday : today;
        var to = sunday > today.AddDays(14) ? sunday : today.AddDays(14);
        var planned = await timetable.PlannedAsync(client, new(from, to), ct);
        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id);
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var told = await words.OfAsync(client, new(from, to), ct);
        var sessions = await appointments.OfClientAsync(client, new(from, to), ct);
        var toldOfSessions = await words.OfSessionsAsync(client, new(from, to), ct);
        var meetings = planned.Select(Show).Concat(sessions.Select(Session)).OrderBy(m => m.On).ThenBy(m => m.Start).ToList();
        var now = calendar.TimeOf(calendar.Now);
        var week = meetings.Where(m => m.On >= monday && m.On <= sunday).ToList();
        return new(
            client,
            monday,
            week,
            meetings.FirstOrDefault(m => m.CancelledBecause is null && (m.On > today || (m.On == today && m.End > now))),
            // A make-up stands for a meeting that was planned already: its minutes are planned once.
            week.Where(m => m.CancelledBecause is null && m.MissedOn is null).Sum(m => m.Minutes),
            monday > today ? 0 : await attendance.MinutesAsync(client, new(monday, sunday < today ? sunday : today), ct),
            (await episodes.OpenOfAsync(client, ct))?.HoursPerWeek
        )
        {
            Coming = [.. meetings.Where(m => m.On >= today)],
        };

        ClientMeeting Session(AppointmentMeeting session)
        {
            var site = session.Site is { } id ? sites.GetValueOrDefault(id) : null;
            var name = names.GetValueOrDefault(session.Staff, "");
            var otherDay = session.On != session.UsualOn;
            return new(
                default,
                session.On,
                "",
                session.Start,
                session.Minutes,
                session.Site is null ? null : site?.Name ?? "",
                site?.Address,
                name,
                session.CancelledBecause
            )
            {
                Session = session,
                UsualStart = otherDay ? null : session.UsualStart,
                MovedFrom = otherDay ? session.UsualOn : null,
                OtherPlace = session.OtherPlace,
                UsualFacilitator = session.UsualStaff is { } usual ? names.GetValueOrDefault(usual, "") : null,
                Word = toldOfSessions.GetValueOrDefault((session.Appointment, session.UsualOn)),
                MaySay = session.CancelledBecause is null && calendar.Resolve(session.On, session.End).Instant > calendar.Now,
            };
        }

        ClientMeeting Show(PlannedMeeting planned)
        {
            var meeting = planned.Meeting;
            var site = meeting.Site is { } id ? sites.GetValueOrDefault(id) : null;
            return new(
                meeting.Group,
                meeting.On,
                meeting.Title,
                meeting.Start,
                meeting.Minutes,
                meeting.Telehealth ? null : RoomLabel.Of(meeting.RoomName ?? "", site?.Name),
                site?.Address,
                names.GetValueOrDefault(meeting.Facilitator, ""),
                planned.CancelledBecause
            )
            {
                UsualStart = meeting.Turn?.UsualStart,
                OtherPlace = meeting.Turn is { OtherPlace: true },
                UsualFacilitator = meeting.Turn?.UsualFacilitator is { } usual ? names.GetValueOrDefault(usual, "") : null,
                Word = told.GetValueOrDefault((meeting.Group, meeting.On)),
                MaySay = planned.CancelledBecause is null && calendar.Resolve(meeting.On, meeting.End).Instant > calendar.Now,
                Visits = planned.Visits,
                MissedOn = planned.MissedOn,
            };
        }
    }
}
