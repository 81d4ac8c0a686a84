using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Meetings;

/// <summary>Lets a client make up for a meeting they missed, at a meeting of another group. Its minutes count there, once.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class PlanMakeUp(MakeUps makeUps) : ICommand<PlanMakeUp.Input, Done>
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

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) =>
        makeUps.PlanAsync(input.Client, new(input.MissedGroup, input.MissedOn), input.Group, input.On, input.OverbookReason, ct);
}
