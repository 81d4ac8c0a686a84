using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Search;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Bounds;

/// <summary>The clinic as if a client were alone in it: every group that somebody could lead runs, every member of staff is free during the
/// shift, and a seat costs what it costs at least in a full group.</summary>
internal sealed class AloneMarket(Problem problem) : Market
{
    private readonly float _seat = GroupCost.CheapestSeat(problem.Clinic);

    /// <summary>Whether family sessions can be had.</summary>
    public bool Families { get; init; } = true;

    public override float Seat(Entry entry, Need need) => _seat;

    public override float Appointment(Need need, bool family, int day, int start, int location)
    {
        var staff = need.StaffFor(family);
        var mask = Bits.Range(start, Offer.AppointmentLength);
        var can =
            (!family || Families)
            && (problem.Shift[(staff * Offer.Days) + day] & mask) == mask
            && OpenMarket.Holds(problem, staff, day, location)
            && (!family || location == problem.Clinic.Telehealth || problem.Clinic.Sites[location].FamRooms > 0);
        return can ? 0 : float.PositiveInfinity;
    }
}
