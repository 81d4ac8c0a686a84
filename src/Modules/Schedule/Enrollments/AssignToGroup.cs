using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Weeks;
using Footbridge.Storage;

namespace Footbridge.Schedule.Enrollments;

/// <summary>Adds a client to a group from a day on, unless the hour, the seats or the client's life say no.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class AssignToGroup(FootbridgeDb db, ClientHours hours, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<AssignToGroup.Input, Done>
{
    public sealed record Input(ClientId Client, GroupId Group, DateOnly From, string? OverrideReason) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var reason = input.OverrideReason?.Trim() is { Length: > 0 } written ? written : null;
        if (reason?.Length > Enrollment.ReasonLength)
        {
            return Problem.Invalid("core.too-long", nameof(Input.OverrideReason), $"{Enrollment.ReasonLength}");
        }

        if (input.From < calendar.Today)
        {
            return Problem.Rule("schedule.enrollment.past", nameof(Input.From));
        }

        var week = await hours.OfAsync(input.Client, input.From, ct);
        if (week.Groups.FirstOrDefault(g => g.Id == input.Group) is not { } group)
        {
            return Problem.NotFound("core.not-found");
        }

        var conflicts = week.ConflictsOf(group);
        if (Fit.Refusal(conflicts, overridden: reason is not null) is { } refusal)
        {
            return refusal;
        }

        db.Add(
            new Enrollment
            {
                Id = Ids.New<EnrollmentId>(clock),
                Client = input.Client,
                Group = input.Group,
                From = input.From,
                OverrideReason = conflicts.Any(c => c.Kind == ConflictKind.Cannot) ? reason : null,
            }
        );
        return Done.Value;
    }
}
