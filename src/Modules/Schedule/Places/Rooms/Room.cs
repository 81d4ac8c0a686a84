using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Rooms;

/// <summary>A room at a site in which groups meet.</summary>
internal sealed class Room : IProgramOwned, IVersioned
{
    public const int NameLength = 60;
    public const int MostSeats = 60;

    public required RoomId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public SiteId Site { get; private set; }

    public string Name { get; private set; } = "";

    public int Capacity { get; private set; }

    public bool Active { get; private set; } = true;

    public static Room Of(RoomId id, SiteId site, string name, int capacity) =>
        new()
        {
            Id = id,
            Site = site,
            Name = name,
            Capacity = capacity,
        };

    /// <summary>Takes what was typed, unless groups that meet here would lose their room or seats.</summary>
    /// <param name="site">Site.</param>
    /// <param name="name">Name.</param>
    /// <param name="capacity">Seats.</param>
    /// <param name="active">Whether groups may be planned here.</param>
    /// <param name="groupsHere">Seats of the groups that meet here from now on.</param>
    public Outcome<Room> Change(SiteId site, string name, int capacity, bool active, IReadOnlyCollection<int> groupsHere)
    {
        if (!active && groupsHere.Count > 0)
        {
            return Problem.Rule("schedule.room.in-use", nameof(Active), $"{groupsHere.Count}");
        }

        if (groupsHere.Count > 0 && groupsHere.Max() > capacity)
        {
            return Problem.Rule("schedule.room.too-small-now", nameof(Capacity), $"{groupsHere.Max()}");
        }

        (Site, Name, Capacity, Active) = (site, name, capacity, active);
        return this;
    }
}
