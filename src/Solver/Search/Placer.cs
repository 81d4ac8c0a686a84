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
        for (var day = 0; day < week.Length; day++)
        {
            for (var place = 0; DayPattern.Read(week[day], place, out var code, out var start); place++)
            {
                if (code < DayPattern.Individual)
                {
                    Shrink(DayPattern.EntryOf(_problem, need, week[day], day, code, start).Index);
                }
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
        var problem = _problem;
        var slots = 0;
        for (var day = 0; day < week.Length; day++)
        {
            for (var place = 0; DayPattern.Read(week[day], place, out var code, out var start); place++)
            {
                var length = DayPattern.LengthOf(code, problem, need);
                var mask = Bits.Range(start, length);
                slots += length;
                if ((need.Free[day] & mask) != mask)
                {
                    return false;
                }

                var open = code is DayPattern.Individual or DayPattern.Family
                    ? Market.Appointment(need, code == DayPattern.Family, day, start, DayPattern.Location(week[day], need))
                    : Market.Seat(DayPattern.EntryOf(problem, need, week[day], day, code, start), need);
                if (float.IsPositiveInfinity(open) || (code == DayPattern.Family && (need.FamilyFree[day] & mask) != mask))
                {
                    return false;
                }
            }
        }

        return slots <= need.Client.DoseMax && AppointmentsHold(need, week);
    }

    /// <summary>Puts a known week on the board; false, with half of it done, where something of it is not there.</summary>
    public bool TryPut(Need need, ulong[] week)
    {
        for (var day = 0; day < week.Length; day++)
        {
            for (var place = 0; DayPattern.Read(week[day], place, out var code, out var start); place++)
            {
                if (code is DayPattern.Individual or DayPattern.Family)
                {
                    var family = code == DayPattern.Family;
                    var staff = family ? need.Client.FamStaff : need.Client.Counselor;
                    var location = DayPattern.Location(week[day], need);
                    if (
                        !OpenMarket.Holds(_problem, staff, day, location)
                        || (family && !board.HasFamilyRoom(location, day, start))
                        || !Free(staff, day, Bits.Range(start, Offer.AppointmentLength))
                    )
                    {
                        return false;
                    }
                }
                else if (!Admit(DayPattern.EntryOf(_problem, need, week[day], day, code, start)))
                {
                    return false;
                }
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
        for (var day = 0; day < week.Length; day++)
        {
            for (var place = 0; DayPattern.Read(week[day], place, out var code, out var start); place++)
            {
                if (code is DayPattern.Individual or DayPattern.Family)
                {
                    var staff = code == DayPattern.Family ? need.Client.FamStaff : need.Client.Counselor;
                    if (!board.CanTake(staff, day, Bits.Range(start, Offer.AppointmentLength), Offer.AppointmentLength))
                    {
                        return false;
                    }
                }
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

    /// <summary>Sees to it that a member of staff has time, by letting others lead what stands in the way.</summary>
    private bool Free(int staff, int day, uint mask)
    {
        if (board.CanTake(staff, day, mask, Offer.AppointmentLength))
        {
            return true;
        }

        var at = (staff * Offer.Days) + day;
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

        return board.CanTake(staff, day, mask, Offer.AppointmentLength);
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
