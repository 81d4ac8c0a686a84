using Footbridge.Solver.Compiling;
using Footbridge.Solver.Plans;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Search;

/// <summary>Between boards and plans.</summary>
internal static class BoardPlans
{
    /// <summary>What stands on a board, as a plan, in a fixed order.</summary>
    public static WeekPlan ToPlan(this Board board)
    {
        var problem = board.Problem;
        var groups = problem
            .Entries.Where(e => board.Leaders[e.Index].Count > 0)
            .OrderBy(e => (e.Location, e.Day, e.Start, e.Kind, e.Cohort))
            .Select(e => new PlannedGroup
            {
                Site = e.Location,
                Type = e.Type,
                Pop = Kind.All[e.Kind].Pop,
                Day = e.Day,
                Start = e.Start,
                Staff = [.. board.Leaders[e.Index].Order()],
                Clients = [.. board.Members[e.Index].Order()],
                Closed = e.Cohort < 0 ? null : problem.Clinic.Closed[e.Cohort].Id,
            });
        var appointments = new List<PlannedAppointment>();
        foreach (var need in problem.Needs)
        {
            foreach (var service in new WeekServices(board.Weeks[need.Index]))
            {
                if (service.IsAppointment)
                {
                    appointments.Add(
                        new()
                        {
                            Client = need.Index,
                            Kind = service.IsFamily ? PlannedAppointment.Family : PlannedAppointment.Individual,
                            Day = service.Day,
                            Start = service.Start,
                        }
                    );
                }
            }
        }

        return new() { Groups = [.. groups], Appointments = appointments };
    }

    /// <summary>A board with a plan on it. What the clinic no longer allows is left out: groups without a leader, and the weeks of clients
    /// who can no longer come to all of theirs.</summary>
    public static Board FromPlan(Problem problem, WeekPlan plan)
    {
        var entries = EntriesOf(problem, plan);
        var weeks = new WeekReading(problem, plan, entries);
        var board = new Board(problem, new PublishedWeek(problem, weeks, entries));
        foreach (var (group, entry) in entries)
        {
            foreach (var staff in group.Staff)
            {
                if (
                    entry.Leaders.Contains(staff)
                    && board.CanTake(staff, entry.Day, entry.Mask, entry.Length)
                    && board.HasRoom(entry)
                    && board.Leaders[entry.Index].Count < entry.MostGroups
                )
                {
                    board.Lead(entry.Index, staff);
                }
            }
        }

        var placer = new Placer(board, new Random(0)) { Market = { Opening = float.PositiveInfinity } };
        foreach (var need in problem.Needs.Where(n => n.Client.InCare))
        {
            var week = weeks.Of(need);
            var mark = board.Mark;
            if (placer.Fits(need, week))
            {
                board.Set(need.Index, week);
                if (!placer.WeekHolds(need))
                {
                    board.Return(mark);
                }
            }
        }

        foreach (var entry in entries.Values)
        {
            placer.Shrink(entry.Index);
        }

        board.Settle();
        return board;
    }

    private static Dictionary<PlannedGroup, Entry> EntriesOf(Problem problem, WeekPlan plan)
    {
        var entries = new Dictionary<PlannedGroup, Entry>(ReferenceEqualityComparer.Instance);
        foreach (var group in plan.Groups)
        {
            if (EntryOf(problem, group) is { } entry)
            {
                entries.Add(group, entry);
            }
        }

        return entries;
    }

    private static Entry? EntryOf(Problem problem, PlannedGroup group)
    {
        if (group.Closed is { } id)
        {
            return problem.CohortEntries.FirstOrDefault(e => e is not null && problem.Clinic.Closed[e.Cohort].Id == id);
        }

        var index = problem.At(group.Site, Kind.Of(group.Type, group.Pop), group.Day, group.Start);
        return index < 0 ? null : problem.Entries[index];
    }
}
