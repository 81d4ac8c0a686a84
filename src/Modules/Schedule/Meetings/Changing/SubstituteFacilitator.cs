using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>Lets somebody step in for a group's facilitator for one meeting or for some days. The group keeps its own.</summary>
[Requires(SchedulePermissions.CancelMeetings)]
internal sealed class SubstituteFacilitator(
    FootbridgeDb db,
    Timetable timetable,
    IStaff staff,
    GroupLog log,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SubstituteFacilitator.Input, Done>
{
    /// <summary>Longest span, in days: after that the group has another facilitator.</summary>
    public const int LongestDays = 183;

    public sealed record Input(GroupId Group, DateOnly From, DateOnly To, UserId Facilitator, string Reason);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (ComingMeeting.Reason(input.Reason).Failed(out var unsaid, out var reason))
        {
            return unsaid;
        }

        if (input.From < calendar.Today)
        {
            return Problem.Rule("schedule.meeting.past", nameof(Input.From));
        }

        if (input.To < input.From || input.To.DayNumber - input.From.DayNumber > LongestDays)
        {
            return Problem.Invalid("schedule.substitute.span", nameof(Input.To), $"{LongestDays}");
        }

        if ((await staff.AllAsync(ct)).FirstOrDefault(s => s.Id == input.Facilitator) is not { } person)
        {
            return Problem.Invalid("schedule.group.facilitator-unknown", nameof(Input.Facilitator));
        }

        if (
            await db.Set<Substitution>()
                .AnyAsync(s => s.Group == input.Group && s.From <= input.To && s.To >= input.From && s.To >= s.From, ct)
        )
        {
            return Problem.Conflict("schedule.substitute.taken");
        }

        var all = await timetable.AllAsync(new(input.From, input.To), ct);
        var mine = all.Where(m => m.Group == input.Group).ToList();
        if (mine.Count == 0)
        {
            return Problem.Rule("schedule.meeting.none-that-day", nameof(Input.From));
        }

        if (mine.TrueForAll(m => m.Facilitator == input.Facilitator))
        {
            return Problem.Rule("schedule.substitute.own", nameof(Input.Facilitator));
        }

        var busy = all.FirstOrDefault(o =>
            o.Group != input.Group
            && o.Facilitator == input.Facilitator
            && o.Turn?.CancelledBecause is null
            && mine.Exists(m => m.On == o.On && m.Start < o.End && o.Start < m.End)
        );
        if (busy is not null)
        {
            return Problem.Rule("schedule.group.facilitator-busy", nameof(Input.Facilitator), busy.Title);
        }

        db.Add(
            new Substitution
            {
                Id = Ids.New<SubstitutionId>(clock),
                Group = input.Group,
                From = input.From,
                To = input.To,
                Facilitator = input.Facilitator,
                Reason = reason,
            }
        );
        log.Add("substitute", input.Group, input.From, input.To, value: person.DisplayName, reason: reason);
        return Done.Value;
    }
}
