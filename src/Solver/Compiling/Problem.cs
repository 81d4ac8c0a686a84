using System.Collections.Concurrent;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Compiling;

/// <summary>A clinic with everything worked out that the search asks for often.</summary>
internal sealed class Problem
{
    private readonly int[] _at;

    public Problem(Clinic clinic)
    {
        Clinic = clinic;
        Lengths = [.. Kind.All.Select(k => clinic.Offer.LengthOf(k.Type))];
        Starts = [.. Kind.All.Select(k => clinic.Offer.StartsOf(k.Type).ToArray())];
        Locations = clinic.Sites.Count + 1;
        Needs = [.. clinic.Clients.Select((_, index) => new Need(clinic, index))];
        Shift = new uint[clinic.Staff.Count * Offer.Days];
        SiteOf = new int[clinic.Staff.Count * Offer.Days];
        for (var staff = 0; staff < clinic.Staff.Count; staff++)
        {
            for (var day = 0; day < Offer.Days; day++)
            {
                Shift[(staff * Offer.Days) + day] = Bits.Of(clinic.Staff[staff].Shifts, day);
                SiteOf[(staff * Offer.Days) + day] = clinic.Staff[staff].SiteOn(day);
            }
        }

        Rooms = new int[clinic.Sites.Count * Offer.Days];
        for (var at = 0; at < Rooms.Length; at++)
        {
            Rooms[at] = clinic.RoomsAt(at / Offer.Days, at % Offer.Days);
        }

        Owed = new int[clinic.Staff.Count];
        foreach (var need in Needs.Where(n => n.Client.InCare))
        {
            Owed[need.Client.Counselor] += need.IndividualIn ? Offer.AppointmentLength : 0;
            if (need.FamilyIn)
            {
                Owed[need.Client.FamStaff] += Offer.AppointmentLength;
            }
        }

        _at = new int[Locations * Kind.All.Length * Offer.Days * Offer.Slots];
        Array.Fill(_at, -1);
        Entries = MakeEntries();
        ConflictsOf = new List<int>[clinic.Clients.Count];
        foreach (var pair in clinic.Conflicts)
        {
            (ConflictsOf[pair[0]] ??= []).Add(pair[1]);
            (ConflictsOf[pair[1]] ??= []).Add(pair[0]);
        }
    }

    public Clinic Clinic { get; }

    /// <summary>Slots that a group takes, by kind.</summary>
    public int[] Lengths { get; }

    /// <summary>Slots at which a group may start, by kind.</summary>
    public int[][] Starts { get; }

    /// <summary>Sites and telehealth.</summary>
    public int Locations { get; }

    public Need[] Needs { get; }
    public Entry[] Entries { get; }

    /// <summary>Entries of the cohorts, by their place in the clinic's list; null where a cohort's hour cannot be.</summary>
    public Entry?[] CohortEntries { get; private set; } = [];

    /// <summary>Slots on shift, by staff and day.</summary>
    public uint[] Shift { get; }

    /// <summary>Rooms for groups, by site and day.</summary>
    public int[] Rooms { get; }

    /// <summary>Slots of appointments that a week owes to the clients of each member of staff.</summary>
    public int[] Owed { get; }

    /// <summary>Location, by staff and day.</summary>
    public int[] SiteOf { get; }

    /// <summary>What clients can have had, shared by those with the same prescription.</summary>
    public ConcurrentDictionary<string, NeedSpace> Spaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Who must not share a group with a client; null for nobody.</summary>
    public List<int>?[] ConflictsOf { get; }

    /// <summary>The entry of a kind at a time and place, or -1.</summary>
    public int At(int location, int kind, int day, int start) =>
        _at[(((((location * Kind.All.Length) + kind) * Offer.Days) + day) * Offer.Slots) + start];

    /// <summary>Open slots of a location on a day.</summary>
    public uint OpenOf(int location, int day)
    {
        if (location == Clinic.Telehealth)
        {
            return Bits.Range(0, Offer.Slots);
        }

        var site = Clinic.Sites[location];
        return site.OpenS[day] < 0 || site.OpenE[day] <= site.OpenS[day]
            ? 0
            : Bits.Range(site.OpenS[day], site.OpenE[day] - site.OpenS[day]);
    }

    private Entry[] MakeEntries()
    {
        var entries = new List<Entry>();
        for (var location = 0; location < Locations; location++)
        {
            foreach (var kind in Kind.All)
            {
                for (var day = 0; day < Offer.Days; day++)
                {
                    foreach (var start in Starts[kind.Index])
                    {
                        var mask = Bits.Range(start, Lengths[kind.Index]);
                        var leaders = (OpenOf(location, day) & mask) == mask ? LeadersOf(location, kind, day, mask) : [];
                        if (leaders.Length == 0)
                        {
                            continue;
                        }

                        _at[(((((location * Kind.All.Length) + kind.Index) * Offer.Days) + day) * Offer.Slots) + start] =
                            entries.Count;
                        entries.Add(
                            new(
                                entries.Count,
                                location,
                                kind.Index,
                                kind.Type,
                                day,
                                start,
                                Lengths[kind.Index],
                                MostGroups(location, kind.Pop),
                                -1,
                                leaders
                            )
                        );
                    }
                }
            }
        }

        CohortEntries = new Entry?[Clinic.Closed.Count];
        for (var index = 0; index < Clinic.Closed.Count; index++)
        {
            var cohort = Clinic.Closed[index];
            var kind = Kind.All[Kind.Of(cohort.Type, cohort.Pop)];
            var mask = Bits.Range(cohort.Start, Lengths[kind.Index]);
            if ((OpenOf(cohort.Site, cohort.Day) & mask) == mask && MayLead(cohort.Staff, cohort.Site, kind, cohort.Day, mask))
            {
                CohortEntries[index] = new(
                    entries.Count,
                    cohort.Site,
                    kind.Index,
                    kind.Type,
                    cohort.Day,
                    cohort.Start,
                    Lengths[kind.Index],
                    1,
                    index,
                    [cohort.Staff]
                );
                entries.Add(CohortEntries[index]!);
            }
        }

        return [.. entries];
    }

    private int MostGroups(int location, int pop) =>
        pop != Offer.General ? 1
        : location == Clinic.Telehealth ? 6
        : Math.Min(4, Clinic.Sites[location].Rooms);

    private int[] LeadersOf(int location, Kind kind, int day, uint mask) =>
        [.. Enumerable.Range(0, Clinic.Staff.Count).Where(s => MayLead(s, location, kind, day, mask))];

    private bool MayLead(int staff, int location, Kind kind, int day, uint mask)
    {
        var member = Clinic.Staff[staff];
        return SiteOf[(staff * Offer.Days) + day] == location
            && (Shift[(staff * Offer.Days) + day] & mask) == mask
            && (member.Creds >> kind.Type & 1) == 1
            && (kind.Pop != Offer.Women || member.Female)
            && (kind.Pop != Offer.TraumaTrack || member.Trauma)
            && (kind.Pop != Offer.OtherLanguage || member.OtherLanguage);
    }
}
