using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Weeks;

namespace Footbridge.Unit.Solver;

/// <summary>Lists every pattern a client's day could have, written apart from the search so that the two can be compared.</summary>
internal static class DayList
{
    /// <summary>All patterns of a day, or null where there are more than asked for.</summary>
    public static List<ulong>? All(Problem problem, Need need, int day, Market market, int most)
    {
        var found = new List<ulong>();
        for (var place = 0; place < need.Locations.Length && found.Count <= most; place++)
        {
            var offers = Offers(problem, need, day, need.Locations[place], market);
            foreach (var start in offers.Keys)
            {
                Extend(need, offers, new(DayPattern.At(place), start, 0, 0, 0, 0, After: true), found, most);
            }
        }

        return found.Count > most ? null : found;
    }

    private static SortedList<int, List<(int Code, int Type, int Length)>> Offers(
        Problem problem,
        Need need,
        int day,
        int location,
        Market market
    )
    {
        var offers = new SortedList<int, List<(int, int, int)>>();
        void Add(int start, int code, int type, int length)
        {
            if (!offers.TryGetValue(start, out var list))
            {
                offers.Add(start, list = []);
            }

            list.Add((code, type, length));
        }

        foreach (var kind in need.Kinds)
        {
            foreach (var start in problem.Starts[kind])
            {
                var index = problem.At(location, kind, day, start);
                if (index >= 0 && Fits(problem.Entries[index]))
                {
                    Add(start, kind, Kind.All[kind].Type, problem.Lengths[kind]);
                }
            }
        }

        if (
            need.Cohort >= 0
            && problem.CohortEntries[need.Cohort] is { } cohort
            && cohort.Day == day
            && cohort.Location == location
            && Fits(cohort)
        )
        {
            Add(cohort.Start, DayPattern.Cohort, cohort.Type, cohort.Length);
        }

        for (var start = 0; start + Offer.AppointmentLength <= Offer.Slots; start++)
        {
            var mask = Bits.Range(start, Offer.AppointmentLength);
            if ((need.Free[day] & mask) != mask)
            {
                continue;
            }

            if (need.IndividualIn && !float.IsPositiveInfinity(market.Appointment(need, false, day, start, location)))
            {
                Add(start, DayPattern.Individual, -1, Offer.AppointmentLength);
            }

            if (
                need.FamilyIn
                && (need.FamilyFree[day] & mask) == mask
                && !float.IsPositiveInfinity(market.Appointment(need, true, day, start, location))
            )
            {
                Add(start, DayPattern.Family, -1, Offer.AppointmentLength);
            }
        }

        return offers;

        bool Fits(Entry entry) =>
            (need.Free[day] & entry.Mask) == entry.Mask && !float.IsPositiveInfinity(market.Seat(entry, need));
    }

    private static void Extend(
        Need need,
        SortedList<int, List<(int Code, int Type, int Length)>> offers,
        Part part,
        List<ulong> found,
        int most
    )
    {
        if (found.Count > most || part.Services == DayPattern.MostServices || !offers.TryGetValue(part.At, out var list))
        {
            return;
        }

        foreach (var (code, type, length) in list)
        {
            var appointment = type < 0;
            if (
                part.Slots + length > need.Client.DayMax
                || (appointment ? part.Appointments > 0 || !part.After : (part.Types >> type & 1) == 1)
            )
            {
                continue;
            }

            var longer = new Part(
                DayPattern.With(part.Pattern, part.Services, code, part.At),
                part.At + length,
                part.Slots + length,
                part.Services + 1,
                appointment ? part.Types : part.Types | (1 << type),
                part.Appointments + (appointment ? 1 : 0),
                After: true
            );
            if (longer.Slots >= need.Client.DayMin && longer.Services >= need.Client.SvcMin && longer.Types != 0)
            {
                found.Add(longer.Pattern);
            }

            Extend(need, offers, longer, found, most);
            if (!appointment)
            {
                Extend(need, offers, longer with { At = longer.At + 1, After = false }, found, most);
            }
        }
    }

    /// <param name="Pattern">Services so far.</param>
    /// <param name="At">Where the next one would start.</param>
    /// <param name="Slots">Slots so far.</param>
    /// <param name="Services">Services so far.</param>
    /// <param name="Types">Types of group so far, a bit each.</param>
    /// <param name="Appointments">Appointments so far.</param>
    /// <param name="After">Whether the next one follows without a gap, as an appointment must.</param>
    private readonly record struct Part(ulong Pattern, int At, int Slots, int Services, int Types, int Appointments, bool After);
}
