using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Places;

/// <summary>Shows before a closure is written down which meetings it touches.</summary>
[Requires(SchedulePermissions.ManageHours), ShowsNothingProtected("Meetings of groups; no person in care is named.")]
internal sealed class TouchedByClosure(TouchedMeetings meetings, ProgramCalendar calendar)
    : IQuery<TouchedByClosure.Input, TouchedByClosure.Output>
{
    public sealed record Input(SiteId? Site, RoomId? Room, DateOnly From, DateOnly To);

    public sealed record Output(IReadOnlyList<TouchedMeeting> Meetings);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (TouchedMeetings.Refusal(new(input.From, input.To), calendar.Today) is { } refusal)
        {
            return refusal;
        }

        var closure = new Closure
        {
            Id = default,
            Site = input.Site,
            Room = input.Room,
            From = input.From,
            To = input.To,
            Reason = "",
        };
        return new Output(await meetings.OfClosureAsync(closure, ct));
    }
}
