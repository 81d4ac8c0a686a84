using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Search;

/// <summary>A week as it stands while it is searched for: who sits where, who leads what, who is free when, and what it all costs. Every
/// change can be taken back to an earlier mark.</summary>
internal sealed class Board
{
    private readonly List<Change> _changes = [];
    private readonly int[] _groupCost;
    private readonly int[] _needCost;

    public Board(Problem problem, PublishedWeek? published = null)
    {
        Problem = problem;
        Published = published;
        var entries = problem.Entries.Length;
        var staffDays = problem.Clinic.Staff.Count * Offer.Days;
        Leaders = new List<int>[entries];
        Members = new List<int>[entries];
        for (var entry = 0; entry < entries; entry++)
        {
            Leaders[entry] = [];
            Members[entry] = [];
        }

        _groupCost = new int[entries];
        Busy = new uint[staffDays];
        Leads = new List<int>[staffDays];
        for (var at = 0; at < staffDays; at++)
        {
            Leads[at] = [];
        }

        DaySlots = new int[staffDays];
        WeekSlots = new int[problem.Clinic.Staff.Count];
        Held = new bool[problem.Clinic.Staff.Count];
        RoomsUsed = new int[problem.Locations * Offer.Days * Offer.Slots];
        FamilyRoomsUsed = new int[problem.Locations * Offer.Days * Offer.Slots];
        Weeks = new ulong[problem.Needs.Length][];
        _needCost = new int[problem.Needs.Length];
        var nothing = new ulong[Offer.Days];
        for (var client = 0; client < Weeks.Length; client++)
        {
            Weeks[client] = nothing;
            _needCost[client] = problem.Needs[client].Client.InCare ? CostOf(client, nothing) : 0;
            Cost += _needCost[client];
        }
    }

    public Problem Problem { get; }

    /// <summary>The week that people know already, when it is repaired.</summary>
    public PublishedWeek? Published { get; }

    /// <summary>The objective of what stands on the board.</summary>
    public long Cost { get; private set; }

    /// <summary>Leaders of each entry: as many as groups run side by side.</summary>
    public List<int>[] Leaders { get; }

    public List<int>[] Members { get; }

    /// <summary>Slots taken, by staff and day.</summary>
    public uint[] Busy { get; }

    /// <summary>Entries led, by staff and day.</summary>
    public List<int>[] Leads { get; }

    public int[] DaySlots { get; }
    public int[] WeekSlots { get; }
    public int[] RoomsUsed { get; }
    public int[] FamilyRoomsUsed { get; }

    /// <summary>Weeks of the clients.</summary>
    public ulong[][] Weeks { get; }

    /// <summary>Staff whose time is somebody else's to plan meanwhile: they take nothing new.</summary>
    public bool[] Held { get; }

    public int NeedCost(int client) => _needCost[client];

    /// <summary>Where a client goes in the week.</summary>
    public IEnumerable<int> LocationsOf(Need need) =>
        Weeks[need.Index].Where(d => d != 0).Select(d => DayPattern.Location(d, need));

    /// <summary>A place to return to.</summary>
    public int Mark => _changes.Count;

    /// <summary>Forgets how to return: what stands is kept.</summary>
    public void Settle() => _changes.Clear();

    /// <summary>Takes back everything since a mark.</summary>
    public void Return(int mark)
    {
        while (_changes.Count > mark)
        {
            var change = _changes[^1];
            _changes.RemoveAt(_changes.Count - 1);
            switch (change.What)
            {
                case What.Led:
                    LeadNow(change.At, change.Who, -1);
                    break;
                case What.Left:
                    LeadNow(change.At, change.Who, +1);
                    break;
                default:
                    ClearNow(change.Who);
                    SetNow(change.Who, change.Before!);
                    break;
            }
        }
    }

    /// <summary>Whether a member of staff could take some slots of a day on, besides what they do.</summary>
    public bool CanTake(int staff, int day, uint mask, int length)
    {
        var at = (staff * Offer.Days) + day;
        var member = Problem.Clinic.Staff[staff];
        return !Held[staff]
            && (Problem.Shift[at] & mask) == mask
            && (Busy[at] & mask) == 0
            && DaySlots[at] + length <= member.MaxDay
            && WeekSlots[staff] + length <= member.MaxWeek + member.OtMax;
    }

    public bool HasRoom(Entry entry)
    {
        if (entry.Location == Problem.Clinic.Telehealth)
        {
            return true;
        }

        var from = (((entry.Location * Offer.Days) + entry.Day) * Offer.Slots) + entry.Start;
        var rooms = Problem.Rooms[(entry.Location * Offer.Days) + entry.Day];
        for (var slot = from; slot < from + entry.Length; slot++)
        {
            if (RoomsUsed[slot] >= rooms)
            {
                return false;
            }
        }

        return true;
    }

    public bool HasFamilyRoom(int location, int day, int start)
    {
        if (location == Problem.Clinic.Telehealth)
        {
            return true;
        }

        var from = (((location * Offer.Days) + day) * Offer.Slots) + start;
        var rooms = Problem.Clinic.Sites[location].FamRooms;
        return FamilyRoomsUsed[from] < rooms && FamilyRoomsUsed[from + 1] < rooms;
    }

    public void Lead(int entry, int staff)
    {
        LeadNow(entry, staff, +1);
        _changes.Add(new(What.Led, entry, staff, null));
    }

    public void Leave(int entry, int staff)
    {
        LeadNow(entry, staff, -1);
        _changes.Add(new(What.Left, entry, staff, null));
    }

    /// <summary>Gives a client a week in place of the present one. Seats, rooms and staff must be there.</summary>
    public void Set(int client, ulong[] week)
    {
        _changes.Add(new(What.Week, 0, client, Weeks[client]));
        ClearNow(client);
        SetNow(client, week);
    }

    /// <summary>Takes over what another board of the same clinic has, for some clients and the leaders of some locations.</summary>
    public void TakeOver(Board other, IEnumerable<int> clients, bool[] locations)
    {
        var nothing = new ulong[Offer.Days];
        var changed = clients.Where(c => !Weeks[c].AsSpan().SequenceEqual(other.Weeks[c])).ToList();
        foreach (var client in changed)
        {
            ClearNow(client);
            SetNow(client, nothing);
        }

        // All leave before anybody takes over: whoever changes groups is in one place at a time.
        var entries = Problem
            .Entries.Where(e => locations[e.Location] && !Leaders[e.Index].SequenceEqual(other.Leaders[e.Index]))
            .ToList();
        foreach (var entry in entries)
        {
            foreach (var staff in Leaders[entry.Index].ToArray())
            {
                LeadNow(entry.Index, staff, -1);
            }
        }

        foreach (var entry in entries)
        {
            foreach (var staff in other.Leaders[entry.Index])
            {
                LeadNow(entry.Index, staff, +1);
            }
        }

        foreach (var client in changed)
        {
            ClearNow(client);
            SetNow(client, other.Weeks[client]);
        }

        _changes.Clear();
    }

    private void LeadNow(int index, int staff, int sign)
    {
        var entry = Problem.Entries[index];
        var at = (staff * Offer.Days) + entry.Day;
        if (sign > 0)
        {
            Leaders[index].Add(staff);
            Leads[at].Add(index);
            Busy[at] |= entry.Mask;
        }
        else
        {
            Leaders[index].Remove(staff);
            Leads[at].Remove(index);
            Busy[at] &= ~entry.Mask;
        }

        Contact(staff, at, sign * entry.Length);
        var from = (((entry.Location * Offer.Days) + entry.Day) * Offer.Slots) + entry.Start;
        for (var slot = from; slot < from + entry.Length; slot++)
        {
            RoomsUsed[slot] += sign;
        }

        Reprice(index);
    }

    private void Contact(int staff, int at, int slots)
    {
        DaySlots[at] += slots;
        Cost -= Overtime(staff);
        WeekSlots[staff] += slots;
        Cost += Overtime(staff);
    }

    private int Overtime(int staff) => Price.Overtime * Math.Max(0, WeekSlots[staff] - Problem.Clinic.Staff[staff].MaxWeek);

    private void Reprice(int index)
    {
        Cost -= _groupCost[index];
        _groupCost[index] =
            GroupCost.Of(Problem.Clinic, Leaders[index].Count, Members[index].Count)
            + (Published?.Exchanged(index, Leaders[index]) * Price.Leader ?? 0);
        Cost += _groupCost[index];
    }

    private int CostOf(int client, ulong[] week) =>
        WeekCost.Of(Problem, Problem.Needs[client], week) + (Published?.Disturbance(Problem.Needs[client], week) ?? 0);

    private void ClearNow(int client) => Walk(client, Weeks[client], -1);

    private void SetNow(int client, ulong[] week)
    {
        Walk(client, week, +1);
        Weeks[client] = week;
        Cost -= _needCost[client];
        _needCost[client] = CostOf(client, week);
        Cost += _needCost[client];
    }

    private void Walk(int client, ulong[] week, int sign)
    {
        var need = Problem.Needs[client];
        foreach (var service in new WeekServices(week))
        {
            if (service.IsAppointment)
            {
                Appoint(need, service, sign);
                continue;
            }

            var index = service.EntryIn(Problem, need).Index;
            if (sign > 0)
            {
                Members[index].Add(client);
            }
            else
            {
                Members[index].Remove(client);
            }

            Reprice(index);
        }
    }

    private void Appoint(Need need, WeekService service, int sign)
    {
        var staff = need.StaffFor(service.IsFamily);
        var at = (staff * Offer.Days) + service.Day;
        var mask = Bits.Range(service.Start, Offer.AppointmentLength);
        Busy[at] = sign > 0 ? Busy[at] | mask : Busy[at] & ~mask;
        Contact(staff, at, sign * Offer.AppointmentLength);
        if (service.IsFamily)
        {
            var from = (((service.LocationOf(need) * Offer.Days) + service.Day) * Offer.Slots) + service.Start;
            FamilyRoomsUsed[from] += sign;
            FamilyRoomsUsed[from + 1] += sign;
        }
    }

    private enum What
    {
        Led,
        Left,
        Week,
    }

    private readonly record struct Change(What What, int At, int Who, ulong[]? Before);
}
