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
        for (var day = 0; day < week.Length; day++)
        {
            var end = -1;
            for (var place = 0; DayPattern.Read(week[day], place, out var code, out var start); place++)
            {
                var appointment = code is DayPattern.Individual or DayPattern.Family;
                var outside = client.PrefBlock >= 0 && client.PrefBlock != Offer.BlockOf(start);
                cost +=
                    !outside ? 0
                    : appointment ? Price.AppointmentOutsideBlock
                    : Price.OutsideBlock;
                cost += end >= 0 && start > end ? Price.Gap : 0;
                cost += !appointment && KindOf(problem, need, code) == 0 && client.PrefWomen ? Price.MixedProcess : 0;
                end = start + DayPattern.LengthOf(code, problem, need);
            }
        }

        return cost;
    }

    /// <summary>What the prescription asks for and the week does not hold.</summary>
    public static int Unmet(Problem problem, Need need, ulong[] week)
    {
        var client = need.Client;
        Span<int> had = stackalloc int[Offer.Types];
        var slots = 0;
        var days = 0;
        var individual = 0;
        var family = 0;
        var placed = need.Cohort < 0;
        for (var day = 0; day < week.Length; day++)
        {
            for (var place = 0; DayPattern.Read(week[day], place, out var code, out _); place++)
            {
                slots += DayPattern.LengthOf(code, problem, need);
                if (code is DayPattern.Individual or DayPattern.Family)
                {
                    individual += code == DayPattern.Individual ? 1 : 0;
                    family += code == DayPattern.Family ? 1 : 0;
                    continue;
                }

                placed |= code == DayPattern.Cohort;
                had[Kind.All[KindOf(problem, need, code)].Type]++;
            }

            days += week[day] != 0 ? 1 : 0;
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
