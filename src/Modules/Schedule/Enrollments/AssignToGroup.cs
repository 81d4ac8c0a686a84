using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Weeks;
using Footbridge.Storage;

namespace Footbridge.Schedule.Enrollments;

/// <summary>Adds a client to a group from a day on, unless the hour, the seats or the client's life say no.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class AssignToGroup(
    FootbridgeDb db,
    ClientHours hours,
    GroupLog log,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<AssignToGroup.Input, Done>
{
    /// <summary>Who joins what.</summary>
    /// <param name="Client">Who.</param>
    /// <param name="Group">The group.</param>
    /// <param name="From">First day.</param>
    /// <param name="OverrideReason">Why, although the client cannot come then, no seat is free, or it is held in another language than prescribed.</param>
    /// <param name="Until">Last day, when it is known.</param>
    public sealed record Input(ClientId Client, GroupId Group, DateOnly From, string? OverrideReason, DateOnly? Until = null)
        : IAboutClient;

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

        if (input.Until < input.From)
        {
            return Problem.Invalid("core.end-before-start", nameof(Input.Until));
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

        var id = Ids.New<EnrollmentId>(clock);
        var full = conflicts.Any(c => c.Kind == ConflictKind.Full);
        var agreed = conflicts.Any(c => c.Kind is ConflictKind.Cannot or ConflictKind.Language) ? reason : null;
        db.Add(Enrollment.Of(id, input.Client, input.Group, input.From, input.Until, agreed, full ? reason : null));
        log.Add("joined", input.Group, input.From, input.Until, input.Client, full ? "over" : "", full ? reason : agreed);
        return Done.Value;
    }
}
