using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Search;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Explaining;

/// <summary>A board's seats and appointments as if some facts were not so.</summary>
internal sealed class RelaxedMarket(Board board, IReadOnlySet<Fact> relaxed) : Market
{
    private readonly OpenMarket _open = new(board) { Opening = float.PositiveInfinity };

    public override float Seat(Entry entry, Need need)
    {
        var price = _open.Seat(entry, need);
        return float.IsPositiveInfinity(price) && relaxed.Contains(FactOf(entry)) ? 0 : Math.Max(0, price);
    }

    public override float Appointment(Need need, bool family, int day, int start, int location)
    {
        var price = _open.Appointment(need, family, day, start, location);
        if (!float.IsPositiveInfinity(price))
        {
            return price;
        }

        var staff = need.StaffFor(family);
        var time = board.CanTake(staff, day, Bits.Range(start, Offer.AppointmentLength), Offer.AppointmentLength);
        var room = !family || board.HasFamilyRoom(location, day, start);
        return
            OpenMarket.Holds(board.Problem, staff, day, location)
            && (time || relaxed.Contains(new(FactKind.StaffTime, day, start, Who: staff)))
            && (room || relaxed.Contains(new(FactKind.FamilyRoom, day, start, location)))
            ? 0
            : float.PositiveInfinity;
    }

    /// <summary>What stands in the way of a seat.</summary>
    public Fact FactOf(Entry entry)
    {
        var kind = Kind.All[entry.Kind];
        var runs = board.Leaders[entry.Index].Count > 0;
        return new(runs ? FactKind.Full : FactKind.NotRunning, entry.Day, entry.Start, entry.Location, kind.Type, kind.Pop);
    }
}
