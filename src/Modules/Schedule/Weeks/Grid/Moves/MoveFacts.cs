using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Planning;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Moves;

/// <summary>Where a group could meet.</summary>
/// <param name="Day">Weekday.</param>
/// <param name="Start">Local start.</param>
/// <param name="Room">Room, or null by video.</param>
public readonly record struct MoveTo(DayOfWeek Day, TimeOnly Start, RoomId? Room);

/// <summary>Somebody who belongs to the group that is moved.</summary>
/// <param name="Client">Who.</param>
/// <param name="Stay">From when until when.</param>
/// <param name="Life">When they can come; empty when nothing was told.</param>
internal sealed record MoveMember(ClientId Client, Membership Stay, IReadOnlyList<LifeBlock> Life);

/// <summary>An hour of another group.</summary>
/// <param name="Title">Title of the group.</param>
/// <param name="Slot">The hour.</param>
/// <param name="Room">Its room; null by video.</param>
/// <param name="Facilitator">Who leads it.</param>
/// <param name="Stays">Who belongs to it, and when.</param>
internal sealed record OtherHour(
    string Title,
    WeeklySlot Slot,
    RoomId? Room,
    UserId Facilitator,
    ILookup<ClientId, Membership> Stays
);

/// <summary>A room a group could go to.</summary>
internal sealed record MoveRoom(RoomId Id, SiteId Site, string Label, int Seats);

/// <summary>All that a move is judged by, as of the day from which it would count.</summary>
internal sealed record MoveFacts
{
    public required GroupId Group { get; init; }
    public required int Version { get; init; }

    /// <summary>The group as it meets now, with the last day of all its hours.</summary>
    public required GroupPlan Plan { get; init; }

    /// <summary>First day the move would count.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Day of the first change that is planned for later; the move takes its place.</summary>
    public DateOnly? GivesWay { get; init; }

    public required IReadOnlyList<MoveMember> Members { get; init; }
    public required IReadOnlyList<OtherHour> Others { get; init; }
    public required IReadOnlyList<MoveRoom> Rooms { get; init; }

    /// <summary>Opening hours, closures, working hours and leave.</summary>
    public required HoursFacts Hours { get; init; }

    /// <summary>What the week is planned from.</summary>
    public required ClinicFacts Clinic { get; init; }

    public MoveTo Now => new(Plan.Day, Plan.Start, Plan.Room);

    /// <summary>The group as it would be.</summary>
    public GroupPlan PlanAt(MoveTo to) =>
        Plan with
        {
            Day = to.Day,
            Start = to.Start,
            Room = to.Room,
            From = From,
            Track = WeekPublisher.TrackOf(RoomOf(to)?.Site, to.Start),
            Capacity = Math.Min(Plan.Capacity, RoomOf(to)?.Seats ?? int.MaxValue),
        };

    public MoveRoom? RoomOf(MoveTo to) => Rooms.FirstOrDefault(r => r.Id == to.Room);
}
