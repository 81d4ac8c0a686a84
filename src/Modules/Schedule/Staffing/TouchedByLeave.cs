using Footbridge.Kernel;

namespace Footbridge.Schedule.Staffing;

/// <summary>Shows before a leave is written down which meetings it touches.</summary>
[Requires(SchedulePermissions.ManageHours), ShowsNothingProtected("Meetings of groups; no person in care is named.")]
internal sealed class TouchedByLeave(TouchedMeetings meetings, ProgramCalendar calendar)
    : IQuery<TouchedByLeave.Input, TouchedByLeave.Output>
{
    public sealed record Input(UserId User, DateOnly From, DateOnly To);

    public sealed record Output(IReadOnlyList<TouchedMeeting> Meetings);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct) =>
        TouchedMeetings.Refusal(new(input.From, input.To), calendar.Today) is { } refusal
            ? refusal
            : new Output(await meetings.OfPersonAsync(input.User, new(input.From, input.To), ct));
}
