using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Meetings;

/// <summary>Lets a client come to one meeting as a guest. They do not join the group.</summary>
[Requires(SchedulePermissions.Assign)]
internal sealed class InviteGuest(VisitDesk desk, IClients clients) : ICommand<InviteGuest.Input, Done>
{
    /// <summary>Who comes to what.</summary>
    /// <param name="Client">Who.</param>
    /// <param name="Group">The group.</param>
    /// <param name="On">Day of the meeting.</param>
    /// <param name="Reason">What for.</param>
    /// <param name="OverbookReason">Why, although no seat is free.</param>
    public sealed record Input(ClientId Client, GroupId Group, DateOnly On, string Reason, string? OverbookReason = null)
        : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var reason = input.Reason.Trim();
        if (reason.Length == 0)
        {
            return Problem.Invalid("schedule.visit.reason-missing", nameof(Input.Reason));
        }

        return await clients.BriefAsync(input.Client, ct) is null
            ? Problem.NotFound("core.not-found")
            : await desk.SeatAsync(input.Client, input.Group, input.On, null, reason, input.OverbookReason, ct);
    }
}
