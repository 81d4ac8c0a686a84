using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Rooms;
using Footbridge.Schedule.Staffing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Places;

/// <summary>Writes down that a room, a site or the whole program is closed. Meetings stay as they are until somebody decides about
/// each.</summary>
[Requires(SchedulePermissions.ManageHours)]
internal sealed class AddClosure(FootbridgeDb db, IPrograms programs, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<AddClosure.Input, ClosureId>
{
    /// <summary>What is closed when.</summary>
    /// <param name="Site">The site; with <paramref name="Room"/> null as well the whole program.</param>
    /// <param name="Room">The room, when only it is closed.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Input(SiteId? Site, RoomId? Room, DateOnly From, DateOnly To, string Reason);

    public async Task<Outcome<ClosureId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (TouchedMeetings.Refusal(new(input.From, input.To), calendar.Today) is { } refusal)
        {
            return refusal;
        }

        var reason = input.Reason.Trim();
        if (reason.Length is 0 or > Closure.ReasonLength)
        {
            return reason.Length == 0
                ? Problem.Invalid("core.required", nameof(Input.Reason))
                : Problem.Invalid("core.too-long", nameof(Input.Reason), $"{Closure.ReasonLength}");
        }

        var room = await db.Set<Room>().SingleOrDefaultAsync(r => r.Id == input.Room, ct);
        if (input.Room is not null && room is null)
        {
            return Problem.Invalid("schedule.group.room-unknown", "Place");
        }

        if (input.Site is { } site && (await programs.CurrentAsync(ct)).Sites.All(s => s.Id != site))
        {
            return Problem.Invalid("schedule.room.site-unknown", "Place");
        }

        var closure = new Closure
        {
            Id = Ids.New<ClosureId>(clock),
            Site = room?.Site ?? input.Site,
            Room = input.Room,
            From = input.From,
            To = input.To,
            Reason = reason,
        };
        db.Add(closure);
        return closure.Id;
    }
}
