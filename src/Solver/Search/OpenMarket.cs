using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Search;

/// <summary>Seats and appointments that a board still has, and what it would cost to open more.</summary>
internal sealed class OpenMarket(Board board) : Market
{
    private readonly Problem _problem = board.Problem;

    /// <summary>Price of the first seat of a group that does not run yet; infinity where none may open.</summary>
    public float Opening { get; set; } = 60;

    /// <summary>How unlike the openings of different entries are priced, so that everybody placed in one step agrees on some.</summary>
    public float Spread { get; set; }

    /// <summary>Draws the differences anew.</summary>
    public uint Draw { get; set; }

    /// <summary>An entry that may not be used, or -1.</summary>
    public int Shunned { get; set; } = -1;

    /// <summary>Locations whose groups may be used; null for all.</summary>
    public bool[]? Locations { get; set; }

    /// <summary>Whether leaders may change places so that somebody gets an appointment.</summary>
    public bool Swaps { get; set; } = true;

    /// <summary>Whether family sessions may be had.</summary>
    public bool Families { get; set; } = true;

    public override float Seat(Entry entry, Need need)
    {
        if (entry.Index == Shunned || (Locations is { } mine && !mine[entry.Location]))
        {
            return float.PositiveInfinity;
        }

        var groups = board.Leaders[entry.Index].Count;
        var members = board.Members[entry.Index].Count;
        if (groups < 2 && members > 0 && InConflict(entry.Index, need.Index))
        {
            return float.PositiveInfinity;
        }

        if (members < groups * _problem.Clinic.GroupCap)
        {
            var clinic = _problem.Clinic;
            return GroupCost.Of(clinic, groups, members + 1) - GroupCost.Of(clinic, groups, members) - Known(entry, need);
        }

        return groups < entry.MostGroups && !float.IsPositiveInfinity(Opening) && board.HasRoom(entry) && AnyLeader(entry)
            ? Opening + (Spread * Noise(entry.Index)) - Known(entry, need)
            : float.PositiveInfinity;
    }

    public override float Appointment(Need need, bool family, int day, int start, int location)
    {
        var staff = need.StaffFor(family);
        if (
            (family && !Families)
            || !Holds(_problem, staff, day, location)
            || (family && !board.HasFamilyRoom(location, day, start))
        )
        {
            return float.PositiveInfinity;
        }

        var mask = Bits.Range(start, Offer.AppointmentLength);
        var known = board.Published?.HasAppointment(need.Index, family, day, start) == true ? Price.Moved : 0;
        if (board.CanTake(staff, day, mask, Offer.AppointmentLength))
        {
            return OvertimeOf(staff) - known;
        }

        return Swaps && CanFree(staff, day, mask) ? 2 + OvertimeOf(staff) - known : float.PositiveInfinity;
    }

    /// <summary>Whether somebody holds appointments at a location on a day.</summary>
    public static bool Holds(Problem problem, int staff, int day, int location) =>
        location == problem.Clinic.Telehealth
            ? problem.Clinic.Staff[staff].Tele
            : problem.SiteOf[(staff * Offer.Days) + day] == location;

    /// <summary>Whether others could lead the groups that stand in the way of an appointment.</summary>
    private bool CanFree(int staff, int day, uint mask)
    {
        var at = (staff * Offer.Days) + day;
        if ((_problem.Shift[at] & mask) != mask)
        {
            return false;
        }

        var blocked = board.Busy[at] & mask;
        var freed = 0u;
        var slots = 0;
        foreach (var index in board.Leads[at])
        {
            var entry = _problem.Entries[index];
            if ((entry.Mask & blocked) == 0)
            {
                continue;
            }

            if (entry.Cohort >= 0 || Substitute(board, entry) < 0)
            {
                return false;
            }

            freed |= entry.Mask;
            slots += entry.Length;
        }

        // What is left is an appointment of somebody else.
        return slots > 0 && (blocked & ~freed) == 0;
    }

    /// <summary>Somebody free who could lead an entry instead; -1 for nobody.</summary>
    public static int Substitute(Board board, Entry entry)
    {
        foreach (var staff in entry.Leaders)
        {
            if (board.CanTake(staff, entry.Day, entry.Mask, entry.Length))
            {
                return staff;
            }
        }

        return -1;
    }

    private float OvertimeOf(int staff)
    {
        var over = board.WeekSlots[staff] + Offer.AppointmentLength - _problem.Clinic.Staff[staff].MaxWeek;
        return Price.Overtime * Math.Clamp(over, 0, Offer.AppointmentLength);
    }

    // What a published session is worth to whoever has it.
    private int Known(Entry entry, Need need) => board.Published?.HasSeat(need.Index, entry.Index) == true ? Price.Dropped : 0;

    private float Noise(int entry)
    {
        var x = (uint)entry * 2654435761u ^ Draw;
        x ^= x >> 16;
        x *= 0x85ebca6b;
        x ^= x >> 13;
        x *= 0xc2b2ae35;
        x ^= x >> 16;
        return (x & 0xffff) / 65536f;
    }

    private bool AnyLeader(Entry entry) => Substitute(board, entry) >= 0;

    private bool InConflict(int entry, int client)
    {
        if (_problem.ConflictsOf[client] is { } others)
        {
            foreach (var other in others)
            {
                if (board.Members[entry].Contains(other))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
