using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;

namespace Footbridge.Schedule.Meetings;

/// <summary>What stands against one meeting at an hour and in a place.</summary>
internal sealed class MeetingChecks(Timetable timetable, AppointmentBook appointments)
{
    /// <summary>Another meeting or session of that day has the room, who leads it, or somebody who comes to it.</summary>
    public async Task<Problem?> ClashAsync(GroupMeeting wanted, CancellationToken ct)
    {
        var others = (await timetable.OnAsync(wanted.On, ct))
            .Where(m => m.Group != wanted.Group && m.Start < wanted.End && wanted.Start < m.End)
            .ToList();
        var sessions = (await appointments.AllAsync(new(wanted.On, wanted.On), ct))
            .Where(a => a.CancelledBecause is null && a.Meets(wanted.On, wanted.Start, wanted.End))
            .ToList();
        if (others.Count + sessions.Count == 0)
        {
            return null;
        }

        if (sessions.Exists(a => a.Staff == wanted.Facilitator))
        {
            return Problem.Rule("schedule.group.facilitator-in-session", "Facilitator");
        }

        if (others.Find(m => m.Facilitator == wanted.Facilitator) is { } led)
        {
            return Problem.Rule("schedule.group.facilitator-busy", "Facilitator", led.Title);
        }

        if (!wanted.Telehealth && others.Find(m => m.IsAtPlaceOf(wanted)) is { } there)
        {
            return Problem.Rule("schedule.group.room-busy", "Room", there.Title);
        }

        var members = await timetable.MembersAsync(wanted.On, ct);
        var here = members.GetValueOrDefault(wanted.Group, []).ToHashSet();
        var twice =
            others.Sum(m => members.GetValueOrDefault(m.Group, []).Count(here.Contains))
            + sessions.Count(a => here.Contains(a.Client));
        return twice > 0 ? Problem.Rule("schedule.meeting.members-busy", "Start", $"{twice}") : null;
    }
}
