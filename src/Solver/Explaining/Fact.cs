namespace Footbridge.Solver.Explaining;

/// <summary>What kind of fact stands in the way.</summary>
public enum FactKind
{
    /// <summary>A running group is full: one more seat, or one more group beside it, would do.</summary>
    Full,

    /// <summary>No group runs at that time and place.</summary>
    NotRunning,

    /// <summary>The counselor or family therapist is busy or off shift then.</summary>
    StaffTime,

    /// <summary>No family room is free then.</summary>
    FamilyRoom,

    /// <summary>The family cannot come that day.</summary>
    FamilyTime,

    /// <summary>The client cannot come then.</summary>
    Busy,

    /// <summary>The prescription's own limits: length of a day, services of a day, days or slots of the week.</summary>
    Limits,
}

/// <summary>A fact that stands in the way of a need.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Day">Day; -1 where it is of no day.</param>
/// <param name="Start">Slot; -1 where it is of none.</param>
/// <param name="Location">Location of a group or appointment; -1 elsewhere.</param>
/// <param name="Type">Type of group; -1 elsewhere.</param>
/// <param name="Pop">Population of the group.</param>
/// <param name="Who">Member of staff, or the place of a busy stretch in the client's list; -1 elsewhere.</param>
public sealed record Fact(
    FactKind Kind,
    int Day = -1,
    int Start = -1,
    int Location = -1,
    int Type = -1,
    int Pop = 0,
    int Who = -1
)
{
    public override string ToString() =>
        Kind switch
        {
            FactKind.Full => $"type {Type}{Group} at location {Location}, day {Day}, slot {Start} is full",
            FactKind.NotRunning => $"no group of type {Type}{Group} at location {Location}, day {Day}, slot {Start}",
            FactKind.StaffTime => $"staff {Who} has no time on day {Day}, slot {Start}",
            FactKind.FamilyRoom => $"no family room at location {Location}, day {Day}, slot {Start}",
            FactKind.FamilyTime => $"the family cannot come at that time of day {Day}",
            FactKind.Busy => $"the client cannot come on day {Day} from slot {Start} (entry {Who} of the client's list)",
            _ => "the prescription's own limits of a day or a week",
        };

    private string Group => Pop == 0 ? "" : $" for population {Pop}";
}
