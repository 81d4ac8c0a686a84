using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>Lets somebody step in for a group's facilitator, unless they are taken.</summary>
internal sealed class StepInDesk(
    FootbridgeDb db,
    Timetable timetable,
    AppointmentBook appointments,
    IStaff staff,
    GroupLog log,
    ProgramCalendar calendar,
    TimeProvider clock
)
{
    public async Task<Outcome<Done>> AddAsync(
        GroupId group,
        Period days,
        UserId facilitator,
        string written,
        CancellationToken ct
    )
    {
        if (ComingMeeting.Reason(written).Failed(out var unsaid, out var reason))
        {
            return unsaid;
        }

        if (days.From < calendar.Today)
        {
            return Problem.Rule("schedule.meeting.past", nameof(days.From));
        }

        if (days.To < days.From || days.To.DayNumber - days.From.DayNumber > SubstituteFacilitator.LongestDays)
        {
            return Problem.Invalid("schedule.substitute.span", nameof(days.To), $"{SubstituteFacilitator.LongestDays}");
        }

        if ((await staff.AllAsync(ct)).FirstOrDefault(s => s.Id == facilitator) is not { } person)
        {
            return Problem.Invalid("schedule.group.facilitator-unknown", "Facilitator");
        }

        if (
            await db.Set<Substitution>()
                .AnyAsync(s => s.Group == group && s.From <= days.To && s.To >= days.From && s.To >= s.From, ct)
        )
        {
            return Problem.Conflict("schedule.substitute.taken");
        }

        var all = await timetable.AllAsync(days, ct);
        var mine = all.Where(m => m.Group == group).ToList();
        if (mine.Count == 0)
        {
            return Problem.Rule("schedule.meeting.none-that-day", nameof(days.From));
        }

        if (mine.TrueForAll(m => m.Facilitator == facilitator))
        {
            return Problem.Rule("schedule.substitute.own", "Facilitator");
        }

        var busy = all.FirstOrDefault(o =>
            o.Group != group
            && o.Facilitator == facilitator
            && o.Turn?.CancelledBecause is null
            && mine.Exists(m => m.On == o.On && m.Start < o.End && o.Start < m.End)
        );
        if (busy is not null)
        {
            return Problem.Rule("schedule.group.facilitator-busy", "Facilitator", busy.Title);
        }

        var sessions = await appointments.OfStaffAsync(facilitator, days, ct);
        if (sessions.Any(s => s.CancelledBecause is null && mine.Exists(m => s.Meets(m.On, m.Start, m.End))))
        {
            return Problem.Rule("schedule.group.facilitator-in-session", "Facilitator");
        }

        db.Add(
            new Substitution
            {
                Id = Ids.New<SubstitutionId>(clock),
                Group = group,
                From = days.From,
                To = days.To,
                Facilitator = facilitator,
                Reason = reason,
            }
        );
        log.Add("substitute", group, days.From, days.To, value: person.DisplayName, reason: reason);
        return Done.Value;
    }
}
