using System.Text.Json.Serialization;

namespace Footbridge.Solver.Instances;

/// <summary>A clinic's week to be planned: where and when it is open, who works there, and what its clients need. Lengths and times are
/// slots of thirty minutes; slot 0 starts at 08:00, day 0 is Monday and day 5 Saturday.</summary>
public sealed record Clinic
{
    /// <summary>Places with rooms. The index after the last one stands for telehealth.</summary>
    public required IReadOnlyList<Site> Sites { get; init; }

    /// <summary>Those who lead groups and hold appointments.</summary>
    public required IReadOnlyList<StaffMember> Staff { get; init; }

    /// <summary>Those who are in care. The id of each is its place in the list.</summary>
    public required IReadOnlyList<ClientNeed> Clients { get; init; }

    /// <summary>Pairs of clients who must not share a group.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Conflicts { get; init; } = [];

    /// <summary>Closed cohorts, which keep their hour and their leader.</summary>
    public IReadOnlyList<Cohort> Closed { get; init; } = [];

    /// <summary>Rooms for groups that cannot be used on a day.</summary>
    public IReadOnlyList<ClosedRooms> RoomsClosed { get; init; } = [];

    /// <summary>What groups there can be, and when.</summary>
    public Offer Offer { get; init; } = Offer.Standard;

    /// <summary>Seats of one group.</summary>
    public int GroupCap { get; init; } = 12;

    /// <summary>Fewer members than these are a group that should not run.</summary>
    public int MinViable { get; init; } = 4;

    /// <summary>Telehealth as a location.</summary>
    [JsonIgnore]
    public int Telehealth => Sites.Count;

    /// <summary>Rooms for groups at a site on a day.</summary>
    public int RoomsAt(int site, int day)
    {
        var rooms = Sites[site].Rooms;
        foreach (var closed in RoomsClosed)
        {
            rooms -= closed.Site == site && closed.D == day ? closed.Rooms : 0;
        }

        return Math.Max(0, rooms);
    }
}

/// <summary>Rooms for groups that cannot be used on a day.</summary>
/// <param name="Site">Where.</param>
/// <param name="D">Day.</param>
/// <param name="Rooms">How many.</param>
public sealed record ClosedRooms(int Site, int D, int Rooms);

/// <summary>A stretch of one day, from a slot up to another that is not part of it.</summary>
/// <param name="D">Day.</param>
/// <param name="S">First slot.</param>
/// <param name="E">Slot after the last one.</param>
public sealed record Stretch(int D, int S, int E);

/// <summary>A place with rooms.</summary>
public sealed record Site
{
    public int Id { get; init; }

    /// <summary>Rooms for groups.</summary>
    public required int Rooms { get; init; }

    /// <summary>Rooms for family sessions.</summary>
    public int FamRooms { get; init; }

    /// <summary>First open slot of each day; -1 where the place is closed.</summary>
    public required IReadOnlyList<int> OpenS { get; init; }

    /// <summary>Slot after the last open one.</summary>
    public required IReadOnlyList<int> OpenE { get; init; }
}

/// <summary>A cohort that started together and stays together.</summary>
public sealed record Cohort
{
    public required int Id { get; init; }
    public required int Site { get; init; }
    public required int Type { get; init; }
    public required int Pop { get; init; }
    public required int Day { get; init; }
    public required int Start { get; init; }
    public required int Staff { get; init; }
    public required IReadOnlyList<int> Members { get; init; }
}
