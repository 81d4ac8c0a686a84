using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Weeks;

/// <summary>What a client's week costs by itself: unmet needs and wishes. Seats, staff and rooms are priced elsewhere.</summary>
internal static class WeekCost
{
    public static int Of(Problem problem, Need need, ulong[] week) => Wishes(problem, need, week) + Unmet(problem, need, week);

    /// <summary>Hours outside the preferred part of the day, mixed groups where others are preferred, gaps.</summary>
    public static int Wishes(Problem problem, Need need, ulong[] week)
    {
        var client = need.Client;
        var cost = 0;
        var (day, end) = (-1, 0);
        foreach (var service in new WeekServices(week))
        {
            var outside = need.IsUnwelcome(problem.Clinic.Offer, service.Day, service.Start, service.LengthIn(problem, need));
            cost +=
                !outside ? 0
                : service.IsAppointment ? Price.AppointmentOutsideBlock
                : Price.OutsideBlock;
            cost += service.Day == day && service.Start > end ? Price.Gap : 0;
            cost +=
                !service.IsAppointment && KindOf(problem, need, service.Code) == 0 && client.PrefWomen ? Price.MixedProcess : 0;
            (day, end) = (service.Day, service.Start + service.LengthIn(problem, need));
        }

        return cost;
    }

    /// <summary>What the prescription asks for and the week does not hold.</summary>
    public static int Unmet(Problem problem, Need need, ulong[] week)
    {
        var client = need.Client;
        Span<int> had = stackalloc int[Offer.Types];
        var (slots, days, individual, family) = (0, 0, 0, 0);
        var placed = need.Cohort < 0;
        foreach (var service in new WeekServices(week))
        {
            slots += service.LengthIn(problem, need);
            if (service.IsAppointment)
            {
                individual += service.IsFamily ? 0 : 1;
                family += service.IsFamily ? 1 : 0;
                continue;
            }

            placed |= service.Code == DayPattern.Cohort;
            had[Kind.All[KindOf(problem, need, service.Code)].Type]++;
        }

        foreach (var day in week)
        {
            days += day != 0 ? 1 : 0;
        }

        var cost =
            (Price.Slot * Math.Max(0, client.Dose - slots))
            + (Price.Day * Math.Max(0, client.DaysMin - days))
            + (Price.Individual * Math.Max(0, client.Ind - individual))
            + (Price.Family * Math.Max(0, client.Fam - family))
            + (placed ? 0 : Price.Cohort);
        for (var type = 0; type < Offer.Types; type++)
        {
            cost += Price.Mix * Math.Max(0, client.MixMin[type] - had[type]);
        }

        return cost;
    }

    private static int KindOf(Problem problem, Need need, int code) =>
        code == DayPattern.Cohort ? problem.CohortEntries[need.Cohort]!.Kind : code;
}
