using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Meetings;

/// <summary>Lets somebody step in for a group's facilitator for one meeting or for some days. The group keeps its own.</summary>
[Requires(SchedulePermissions.CancelMeetings)]
internal sealed class SubstituteFacilitator(StepInDesk desk) : ICommand<SubstituteFacilitator.Input, Done>
{
    /// <summary>Longest span, in days: after that the group has another facilitator.</summary>
    public const int LongestDays = 183;

    public sealed record Input(GroupId Group, DateOnly From, DateOnly To, UserId Facilitator, string Reason);

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) =>
        desk.AddAsync(input.Group, new(input.From, input.To), input.Facilitator, input.Reason, ct);
}
