using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Bounds;

/// <summary>What of a clinic contradicts itself. It is planned as far as it goes, and each contradiction is named.</summary>
internal static class Contradictions
{
    public static IReadOnlyList<string> Of(Problem problem, AloneBound alone) =>
        [.. OfClients(problem, alone), .. OfCohorts(problem), .. OfTypes(problem), .. OfStaff(problem)];

    private static IEnumerable<string> OfClients(Problem problem, AloneBound alone)
    {
        foreach (var need in problem.Needs.Where(n => n.Client.InCare))
        {
            var client = need.Client;
            var name = $"client {need.Index}";
            if (client.Dose > client.DoseMax)
            {
                yield return $"{name}: the dose of {client.Dose} slots is above the most of {client.DoseMax}";
            }

            if (client.DaysMin > client.DaysMax)
            {
                yield return $"{name}: {client.DaysMin} days at least, {client.DaysMax} at most";
            }

            if (client.DayMin > client.DayMax)
            {
                yield return $"{name}: a day of {client.DayMin} slots at least, {client.DayMax} at most";
            }

            for (var type = 0; type < Offer.Types; type++)
            {
                if (client.MixMin[type] > client.MixMax[type])
                {
                    yield return $"{name}: {client.MixMin[type]} sessions of type {type} at least, {client.MixMax[type]} at most";
                }
            }

            if (client.Fam > 0 && client.FamStaff < 0)
            {
                yield return $"{name}: a family session is prescribed, but nobody holds it";
            }

            if (alone.Weeks[need.Index].Days.All(d => d == 0))
            {
                yield return $"{name}: can attend nothing that could be offered, even if nobody else were there";
            }
        }
    }

    private static IEnumerable<string> OfCohorts(Problem problem)
    {
        for (var index = 0; index < problem.Clinic.Closed.Count; index++)
        {
            var cohort = problem.Clinic.Closed[index];
            if (problem.CohortEntries[index] is null)
            {
                yield return $"cohort {cohort.Id}: its leader {cohort.Staff} may not lead it at that hour and place, or the site is closed";
            }

            foreach (var member in cohort.Members.Where(m => problem.Clinic.Clients[m].ClosedGroup != cohort.Id))
            {
                yield return $"cohort {cohort.Id}: client {member} is listed as a member but does not belong to it";
            }
        }
    }

    private static IEnumerable<string> OfTypes(Problem problem)
    {
        var led = problem.Entries.Select(e => e.Type).ToHashSet();
        var wanted = problem.Needs.Where(n => n.Client.InCare);
        foreach (var type in Enumerable.Range(0, Offer.Types).Where(t => !led.Contains(t)))
        {
            if (wanted.Count(n => n.Client.MixMin[type] > 0) is var count && count > 0)
            {
                yield return $"type {type}: {count} clients need it, and nobody may lead it while a site is open";
            }
        }
    }

    private static IEnumerable<string> OfStaff(Problem problem)
    {
        for (var staff = 0; staff < problem.Clinic.Staff.Count; staff++)
        {
            for (var day = 0; day < Offer.Days; day++)
            {
                var at = (staff * Offer.Days) + day;
                if (problem.Shift[at] != 0 && (problem.Shift[at] & problem.OpenOf(problem.SiteOf[at], day)) == 0)
                {
                    yield return $"staff {staff}: the shift of day {day} lies outside the opening hours of location {problem.SiteOf[at]}";
                }
            }
        }
    }
}
