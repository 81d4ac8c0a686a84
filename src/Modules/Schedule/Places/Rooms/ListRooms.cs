using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Rooms;

/// <summary>Lists the rooms of all sites.</summary>
[Requires(SchedulePermissions.ManageRooms), ShowsNothingProtected("Rooms and seats say nothing about a person.")]
internal sealed class ListRooms(FootbridgeDb db, IPrograms programs, ProgramCalendar calendar)
    : IQuery<ListRooms.Input, ListRooms.Output>
{
    public sealed record Input;

    public sealed record Row(
        RoomId Id,
        SiteId Site,
        string SiteName,
        string Name,
        int Capacity,
        bool Active,
        int Groups,
        int Version
    );

    public sealed record Output(IReadOnlyList<Site> Sites, IReadOnlyList<Row> Rooms);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var sites = (await programs.CurrentAsync(ct)).Sites;
        var names = sites.ToDictionary(s => s.Id, s => s.Name);
        var today = calendar.Today;
        var rooms = await db.Set<Room>()
            .OrderBy(r => r.Name)
            .Select(r => new
            {
                Room = r,
                Groups = db.Set<GroupPattern>().Count(p => p.Room == r.Id && p.From <= today && (p.To == null || p.To >= today)),
            })
            .ToListAsync(ct);
        return new Output(
            sites,
            [
                .. rooms
                    .Select(r => new Row(
                        r.Room.Id,
                        r.Room.Site,
                        names.GetValueOrDefault(r.Room.Site, ""),
                        r.Room.Name,
                        r.Room.Capacity,
                        r.Room.Active,
                        r.Groups,
                        r.Room.Version
                    ))
                    .OrderBy(r => r.SiteName, StringComparer.Ordinal),
            ]
        );
    }
}
