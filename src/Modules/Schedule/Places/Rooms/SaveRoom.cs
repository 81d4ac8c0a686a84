using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Rooms;

/// <summary>Adds a room or changes one.</summary>
[Requires(SchedulePermissions.ManageRooms)]
internal sealed class SaveRoom(FootbridgeDb db, IPrograms programs, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<SaveRoom.Input, RoomId>
{
    public sealed record Input(RoomId? Room, int Version, SiteId Site, string Name, int Capacity, bool Active);

    public async Task<Outcome<RoomId>> HandleAsync(Input input, CancellationToken ct)
    {
        var name = input.Name.Trim();
        if (await RefusalAsync(input, name, ct) is { } refusal)
        {
            return refusal;
        }

        if (input.Room is not { } id)
        {
            var added = Room.Of(Ids.New<RoomId>(clock), input.Site, name, input.Capacity);
            db.Add(added);
            return added.Id;
        }

        var room = await db.Set<Room>().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (room is null)
        {
            return Problem.NotFound("core.not-found");
        }

        var today = calendar.Today;
        var seats = await db.Set<GroupPattern>()
            .Where(p => p.Room == id && (p.To == null || p.To >= today))
            .Select(p => p.Capacity)
            .ToListAsync(ct);
        if (room.Change(input.Site, name, input.Capacity, input.Active, seats).Problem is { } problem)
        {
            return problem;
        }

        db.Expect(room, input.Version);
        return id;
    }

    private async Task<Problem?> RefusalAsync(Input input, string name, CancellationToken ct)
    {
        if (name.Length is 0 or > Room.NameLength)
        {
            return name.Length == 0
                ? Problem.Invalid("core.required", nameof(Input.Name))
                : Problem.Invalid("core.too-long", nameof(Input.Name), $"{Room.NameLength}");
        }

        if (input.Capacity is < 1 or > Room.MostSeats)
        {
            return Problem.Invalid("core.out-of-range", nameof(Input.Capacity), "1", $"{Room.MostSeats}");
        }

        if ((await programs.CurrentAsync(ct)).Sites.All(s => s.Id != input.Site))
        {
            return Problem.Invalid("schedule.room.site-unknown", nameof(Input.Site));
        }

        var taken = await db.Set<Room>().AnyAsync(r => r.Site == input.Site && r.Name == name && r.Id != input.Room, ct);
        return taken ? Problem.Rule("schedule.room.name-taken", nameof(Input.Name)) : null;
    }
}
