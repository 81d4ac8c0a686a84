using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Meetings;

/// <summary>Says that a group does not meet on a day, and why, and tells its clients.</summary>
[Requires(SchedulePermissions.CancelMeetings)]
internal sealed class CancelMeeting(CancelDesk desk) : ICommand<CancelMeeting.Input, Done>
{
    /// <summary>Which meeting.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="On">The day.</param>
    /// <param name="Reason">Why; shown to its clients when they are signed in, never written in a message.</param>
    /// <param name="Quiet">Not to write to the clients.</param>
    public sealed record Input(GroupId Group, DateOnly On, string Reason, bool Quiet = false);

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) =>
        desk.CancelAsync(input.Group, input.On, input.Reason, input.Quiet, ct);
}
