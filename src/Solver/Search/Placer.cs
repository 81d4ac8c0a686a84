using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Search;

/// <summary>Puts clients' weeks on a board: finds the best one at the board's prices, opens the groups it needs and frees the leaders.</summary>
internal sealed class Placer(Board board, Random random)
{
    private readonly Problem _problem = board.Problem;
    private readonly WeekSearch _search = new(board.Problem);
    private readonly ulong[] _nothing = new ulong[Offer.Days];

    public OpenMarket Market { get; } = new(board);

    /// <summary>Work so far, see <see cref="WeekSearch.Work"/>.</summary>
    public long Work => _search.Work;

    /// <summary>Gives a client the best week there is. What the client had is given up first.</summary>
    public void Place(int client)
    {
        var need = _problem.Needs[client];
        Clear(client);
        if (!need.Client.InCare)
        {
            return;
        }

        var opening = Market.Opening;
        for (var tries = 0; tries < 4; tries++)
        {
            var week = _search.Find(need, Market);
            var mark = board.Mark;
            if (TryPut(need, week.Days))
            {
                break;
            }

            board.Return(mark);
            if (tries >= 1)
            {
                Market.Families = tries < 2;
                // Two openings of this week want the same leader: what runs already has to do.
                Market.Opening = float.PositiveInfinity;
                Market.Swaps = false;
            }
        }

        Market.Opening = opening;
        Market.Swaps = true;
        Market.Families = true;
    }

    /// <summary>Takes a client's week away and closes the groups that nobody sits in any more.</summary>
    public void Clear(int client)
    {
        var week = board.Weeks[client];
        if (ReferenceEquals(week, _nothing))
        {
            return;
        }

        board.Set(client, _nothing);
        var need = _problem.Needs[client];
        foreach (var service in new WeekServices(week))
        {
            if (!service.IsAppointment)
            {
                Shrink(service.EntryIn(_problem, need).Index);
            }
        }
    }

    /// <summary>Closes parallel groups that are cheaper away.</summary>
    public void Shrink(int index)
    {
        var members = board.Members[index].Count;
        while (board.Leaders[index].Count is var groups && groups > 0)
        {
            if (
                members > (groups - 1) * _problem.Clinic.GroupCap
                || GroupCost.Of(_problem.Clinic, groups - 1, members) > GroupCost.Of(_problem.Clinic, groups, members)
                || (groups == 2 && members > 0 && HasConflict(index))
            )
            {
                return;
            }

            board.Leave(index, board.Leaders[index][^1]);
        }
    }

    /// <summary>Whether a known week fits what runs, without any change of it.</summary>
    public bool Fits(Need need, ulong[] week)
    {
        var slots = 0;
        foreach (var service in new WeekServices(week))
        {
            var length = service.LengthIn(_problem, need);
            var mask = Bits.Range(service.Start, length);
            slots += length;
            if (
                (need.Free[service.Day] & mask) != mask
                || (service.IsFamily && (need.FamilyFree[service.Day] & mask) != mask)
                || float.IsPositiveInfinity(PriceOf(need, service))
            )
            {
                return false;
            }
        }

        return slots <= need.Client.DoseMax && AppointmentsHold(need, week);
    }

    /// <summary>Puts a known week on the board; false, with half of it done, where something of it is not there.</summary>
    public bool TryPut(Need need, ulong[] week)
    {
        foreach (var service in new WeekServices(week))
        {
            var there = service.IsAppointment ? Free(need, service) : Admit(service.EntryIn(_problem, need));
            if (!there)
            {
                return false;
            }
        }

        // The groups are there; appointments of this very week may still want a leader of theirs.
        if (!AppointmentsHold(need, week))
        {
            return false;
        }

        board.Set(need.Index, week);
        return WeekHolds(need);
    }

    /// <summary>Whether those who hold the client's appointments keep within their week: two of one week may be too many for one of
    /// them.</summary>
    public bool WeekHolds(Need need) => Holds(need.Client.Counselor) && (need.Client.FamStaff < 0 || Holds(need.Client.FamStaff));

    private bool Holds(int staff)
    {
        var member = _problem.Clinic.Staff[staff];
        return board.WeekSlots[staff] <= member.MaxWeek + member.OtMax;
    }

    private bool AppointmentsHold(Need need, ulong[] week)
    {
        foreach (var service in new WeekServices(week))
        {
            if (service.IsAppointment && !HasTime(need.StaffFor(service.IsFamily), service))
            {
                return false;
            }
        }

        return true;
    }

    private bool Admit(Entry entry)
    {
        if (board.Members[entry.Index].Count < board.Leaders[entry.Index].Count * _problem.Clinic.GroupCap)
        {
            return true;
        }

        if (board.Leaders[entry.Index].Count >= entry.MostGroups || !board.HasRoom(entry))
        {
            return false;
        }

        var leader = Choose(entry, except: -1);
        if (leader < 0)
        {
            return false;
        }

        board.Lead(entry.Index, leader);
        return true;
    }

    private float PriceOf(Need need, WeekService service) =>
        service.IsAppointment
            ? Market.Appointment(need, service.IsFamily, service.Day, service.Start, service.LocationOf(need))
            : Market.Seat(service.EntryIn(_problem, need), need);

    private bool HasTime(int staff, WeekService service) =>
        board.CanTake(staff, service.Day, Bits.Range(service.Start, Offer.AppointmentLength), Offer.AppointmentLength);

    /// <summary>Sees to it that an appointment can be held, by letting others lead what stands in the way.</summary>
    private bool Free(Need need, WeekService service)
    {
        var staff = need.StaffFor(service.IsFamily);
        var location = service.LocationOf(need);
        if (
            !OpenMarket.Holds(_problem, staff, service.Day, location)
            || (service.IsFamily && !board.HasFamilyRoom(location, service.Day, service.Start))
        )
        {
            return false;
        }

        if (HasTime(staff, service))
        {
            return true;
        }

        var mask = Bits.Range(service.Start, Offer.AppointmentLength);
        var at = (staff * Offer.Days) + service.Day;
        for (var i = board.Leads[at].Count - 1; i >= 0; i--)
        {
            var entry = _problem.Entries[board.Leads[at][i]];
            if ((entry.Mask & mask) == 0)
            {
                continue;
            }

            var other = entry.Cohort >= 0 ? -1 : Choose(entry, staff);
            if (other < 0)
            {
                return false;
            }

            board.Leave(entry.Index, staff);
            board.Lead(entry.Index, other);
        }

        return HasTime(staff, service);
    }

    /// <summary>The leader who has most time left after the appointments still owed to their clients.</summary>
    private int Choose(Entry entry, int except)
    {
        var best = -1;
        var most = double.NegativeInfinity;
        foreach (var staff in entry.Leaders)
        {
            if (staff == except || !board.CanTake(staff, entry.Day, entry.Mask, entry.Length))
            {
                continue;
            }

            var member = _problem.Clinic.Staff[staff];
            var left = member.MaxWeek - board.WeekSlots[staff] - _problem.Owed[staff] + (random.NextDouble() * 6);
            left += board.Published?.Leads(entry.Index, staff) == true ? 1000 : 0;
            if (left > most)
            {
                most = left;
                best = staff;
            }
        }

        return best;
    }

    private bool HasConflict(int index)
    {
        foreach (var member in board.Members[index])
        {
            if (_problem.ConflictsOf[member] is { } others && others.Any(o => board.Members[index].Contains(o)))
            {
                return true;
            }
        }

        return false;
    }
}
