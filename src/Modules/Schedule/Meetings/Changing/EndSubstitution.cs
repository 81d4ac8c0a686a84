using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>The group's own facilitator leads again from a day on. Days before stay as they were.</summary>
[Requires(SchedulePermissions.CancelMeetings)]
internal sealed class EndSubstitution(FootbridgeDb db, GroupLog log, ProgramCalendar calendar)
    : ICommand<EndSubstitution.Input, Done>
{
    /// <summary>Of which day.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="From">A day on which somebody steps in; from it on nobody does any more.</param>
    public sealed record Input(GroupId Group, DateOnly From);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.From < calendar.Today)
        {
            return Problem.Rule("schedule.meeting.past", nameof(Input.From));
        }

        var found = await db.Set<Substitution>()
            .SingleOrDefaultAsync(s => s.Group == input.Group && s.From <= input.From && s.To >= input.From, ct);
        if (found is null)
        {
            return Problem.Conflict("schedule.substitute.none");
        }

        found.EndFrom(input.From);
        log.Add("substitute-ended", input.Group, input.From);
        return Done.Value;
    }
}
