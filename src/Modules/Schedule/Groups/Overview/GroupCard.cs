using Footbridge.Contracts.Schedule;

namespace Footbridge.Schedule.Groups;

/// <summary>A group as lists and weeks show it.</summary>
/// <param name="Id">The group.</param>
/// <param name="Title">Title.</param>
/// <param name="Kind">Kind code.</param>
/// <param name="Track">Track code.</param>
/// <param name="Day">Weekday.</param>
/// <param name="Start">Local start.</param>
/// <param name="Minutes">Length.</param>
/// <param name="Room">Room and site in one line, or null for video.</param>
/// <param name="Facilitator">Name of who leads it.</param>
/// <param name="Capacity">Seats.</param>
/// <param name="Taken">Seats taken on the busiest day to come.</param>
/// <param name="From">First day of this hour.</param>
/// <param name="To">Last day, or null.</param>
public sealed record GroupCard(
    GroupId Id,
    string Title,
    string Kind,
    string Track,
    DayOfWeek Day,
    TimeOnly Start,
    int Minutes,
    string? Room,
    string Facilitator,
    int Capacity,
    int Taken,
    DateOnly From,
    DateOnly? To
)
{
    /// <summary>Seats that are free on every day to come.</summary>
    public int Left => Math.Max(0, Capacity - Taken);

    /// <summary>Weekday as a number from Monday.</summary>
    public int WeekOrder => ((int)Day + 6) % 7;

    /// <summary>Day of the last meeting at which somebody may join; null for an open group.</summary>
    public DateOnly? JoinBy { get; init; }

    /// <summary>The language it is held in.</summary>
    public string Language { get; init; } = GroupPlan.Languages[0];

    /// <summary>Hours that follow this one, when a change is planned.</summary>
    internal IReadOnlyList<WeeklySlot> LaterSlots { get; init; } = [];

    internal WeeklySlot Slot => new(Day, Start, Minutes, From, To);
}
