namespace Footbridge.Recovery.Milestones;

/// <summary>Counts milestones. Pure. It asks only for what was done and when: nothing that happens later takes any of it back, a return to
/// use least of all. The steps are own design.</summary>
internal static class MilestoneCount
{
    private static readonly IReadOnlyDictionary<MilestoneKind, int[]> Steps = new Dictionary<MilestoneKind, int[]>
    {
        [MilestoneKind.Days] = [7, 30, 60, 90, 180, 365],
        [MilestoneKind.Sessions] = [1, 10, 25, 50, 100],
        [MilestoneKind.Weeks] = [1, 4, 8, 12],
        [MilestoneKind.CheckIns] = [7, 30, 100],
        [MilestoneKind.Skills] = [5, 20, 50],
        [MilestoneKind.Plan] = [1],
    };

    /// <summary>The most of a kind that is ever asked for.</summary>
    public static int Most(MilestoneKind kind) => Steps[kind][^1];

    /// <summary>Counts.</summary>
    /// <param name="done">For each kind the local day of each one, in any order.</param>
    public static MilestoneSheet Of(IReadOnlyDictionary<MilestoneKind, IReadOnlyList<DateOnly>> done)
    {
        var reached = new List<Milestone>();
        var next = new List<NextMilestone>();
        foreach (var (kind, steps) in Steps)
        {
            var days = done.GetValueOrDefault(kind, []).Order().ToList();
            reached.AddRange(steps.Where(step => step <= days.Count).Select(step => new Milestone(kind, step, days[step - 1])));
            if (steps.FirstOrDefault(step => step > days.Count) is > 0 and var to)
            {
                next.Add(new(kind, to, to - days.Count));
            }
        }

        return new(
            [.. reached.OrderByDescending(m => m.On).ThenBy(m => m.Kind).ThenByDescending(m => m.Count)],
            [.. next.OrderBy(n => (double)n.Left / n.Count).ThenBy(n => n.Kind)]
        );
    }

    /// <summary>Days of all stays up to a day, each once.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(IEnumerable<(DateOnly From, DateOnly To)> stays, DateOnly today) =>
        [
            .. stays
                .OrderBy(s => s.From)
                .SelectMany(s => Between(s.From, s.To < today ? s.To : today))
                .Distinct()
                .Take(Most(MilestoneKind.Days)),
        ];

    /// <summary>Last days of whole weeks, Monday to Sunday, in which the client came and missed no session. A session that the client
    /// could not come to and said so breaks nothing.</summary>
    /// <param name="sessions">Day of each session, and whether it was missed without a word or attended.</param>
    /// <param name="today">The running week is not over yet.</param>
    public static IReadOnlyList<DateOnly> WeeksOf(IEnumerable<(DateOnly On, bool Came, bool Missed)> sessions, DateOnly today) =>
        [
            .. sessions
                .GroupBy(s => Sunday(s.On))
                .Where(week => week.Key < today && week.Any(s => s.Came) && !week.Any(s => s.Missed))
                .Select(week => week.Key)
                .Order(),
        ];

    private static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
    {
        for (var number = from.DayNumber; number <= to.DayNumber; number++)
        {
            yield return DateOnly.FromDayNumber(number);
        }
    }

    private static DateOnly Sunday(DateOnly day) =>
        DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber + ((7 - (int)day.DayOfWeek) % 7)));
}
