using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>Lets a client make up for a meeting they missed, at a meeting of another group. Its minutes count there, once.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class PlanMakeUp(FootbridgeDb db, VisitDesk desk, MissedMeetings missed) : ICommand<PlanMakeUp.Input, Done>
{
    /// <summary>What is made up for where.</summary>
    /// <param name="Client">Who.</param>
    /// <param name="MissedGroup">Group whose meeting was missed.</param>
    /// <param name="MissedOn">Day of that meeting.</param>
    /// <param name="Group">The group to come to.</param>
    /// <param name="On">Day of its meeting.</param>
    /// <param name="OverbookReason">Why, although no seat is free.</param>
    public sealed record Input(
        ClientId Client,
        GroupId MissedGroup,
        DateOnly MissedOn,
        GroupId Group,
        DateOnly On,
        string? OverbookReason = null
    ) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var known = await missed.OfAsync(input.Client, new(input.MissedOn, input.MissedOn), ct);
        if (known.All(m => m.Group != input.MissedGroup))
        {
            return Problem.Rule("schedule.make-up.not-missed", nameof(Input.MissedOn));
        }

        if (
            await db.Visits()
                .AnyAsync(v => v.Client == input.Client && v.MissedGroup == input.MissedGroup && v.MissedOn == input.MissedOn, ct)
        )
        {
            return Problem.Conflict("schedule.make-up.planned-already");
        }

        var link = new VisitDesk.Missed(input.MissedGroup, input.MissedOn);
        return await desk.SeatAsync(input.Client, input.Group, input.On, link, "", input.OverbookReason, ct);
    }
}
