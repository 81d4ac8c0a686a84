using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings.Notices;
using Footbridge.Schedule.Planning;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Moves;

/// <summary>Moves a group from a day on and tells its members, unless something stands against it, or it is no longer what was
/// shown.</summary>
[Requires(SchedulePermissions.PlanSeason)]
internal sealed class AcceptMove(
    FootbridgeDb db,
    MoveReader reader,
    GroupDesk desk,
    MeetingNotices notices,
    ProgramCalendar calendar
) : ICommand<AcceptMove.Input, WeekChanged>
{
    public const int ReasonLength = 300;

    /// <summary>What is accepted.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="From">First day it counts.</param>
    /// <param name="To">Where to.</param>
    /// <param name="Mark">What was shown.</param>
    /// <param name="Reason">Why, as the history of the group keeps it.</param>
    public sealed record Input(GroupId Group, DateOnly From, MoveTo To, string Mark, string Reason);

    public async Task<Outcome<WeekChanged>> HandleAsync(Input input, CancellationToken ct)
    {
        var reason = input.Reason.Trim();
        if (reason.Length is 0 or > ReasonLength)
        {
            return reason.Length == 0
                ? Problem.Invalid("schedule.moves.reason-missing", nameof(Input.Reason))
                : Problem.Invalid("core.too-long", nameof(Input.Reason), $"{ReasonLength}");
        }

        if (input.From <= calendar.Today || !ProgramCalendar.Knows(input.From))
        {
            return Problem.Rule("schedule.season.past");
        }

        if (await reader.ReadAsync(input.Group, input.From, ct) is not { } facts)
        {
            return Problem.NotFound("schedule.moves.ended");
        }

        if (input.To == facts.Now)
        {
            return Problem.Rule("schedule.moves.same");
        }

        var check = new MoveCheck(facts);
        var answer = check.At(input.To);
        if (answer.IsBarred)
        {
            return Problem.Rule("schedule.moves.barred");
        }

        return check.MarkOf(input.To, answer) == input.Mark
            ? await MoveAsync(facts, input.To, reason, ct)
            : Problem.Conflict("schedule.moves.outdated");
    }

    private async Task<Outcome<WeekChanged>> MoveAsync(MoveFacts facts, MoveTo to, string reason, CancellationToken ct)
    {
        var group = await db.Set<TherapyGroup>().Include(g => g.Patterns).SingleAsync(g => g.Id == facts.Group, ct);
        var plan = facts.PlanAt(to);
        var moved = await desk.ChangeAsync(group, facts.Version, plan, quiet: false, reason, ct);
        if (moved.Problem is { } problem)
        {
            return problem;
        }

        HashSet<ClientId> members = [.. facts.Members.Select(m => m.Client)];
        // Of a new hour the group's members were told just now; another house at the same hour is another week too.
        var sameHour = (to.Day, to.Start) == (facts.Now.Day, facts.Now.Start);
        if (sameHour && facts.RoomOf(to)?.Site != facts.RoomOf(facts.Now)?.Site)
        {
            await notices.TellOfWeekAsync(members, facts.From, ct);
        }

        return new WeekChanged(members);
    }
}
