using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Enrollments;

/// <summary>Takes a client out of a group from a day on; rosters before that day stay as they were.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class RemoveFromGroup(FootbridgeDb db, GroupLog log, ProgramCalendar calendar)
    : ICommand<RemoveFromGroup.Input, Done>
{
    public sealed record Input(ClientId Client, GroupId Group, DateOnly From, string? Reason = null) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Reason?.Length > Enrollment.ReasonLength)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Reason), $"{Enrollment.ReasonLength}");
        }

        var open = await db.Set<Enrollment>()
            .Where(e => e.Client == input.Client && e.Group == input.Group && (e.To == null || e.To >= input.From))
            .ToListAsync(ct);
        if (open.Count == 0)
        {
            return Problem.Conflict("schedule.enrollment.ended-already");
        }

        foreach (var enrollment in open)
        {
            if (enrollment.LeaveFrom(input.From, calendar.Today).Problem is { } problem)
            {
                return problem;
            }
        }

        log.Add("left", input.Group, input.From, client: input.Client, reason: input.Reason?.Trim());
        return Done.Value;
    }
}
