using Footbridge.Kernel;

namespace Footbridge.Clinical.Dose;

/// <summary>A program week of one person (Monday to Sunday), measured. The three definitions differ and are kept apart: level 2.1, the
/// per diem H0015 and TEDS reporting.</summary>
public sealed record WeeklyDose
{
    /// <summary>Monday of the week; null when there is no session.</summary>
    public required DateOnly? Monday { get; init; }

    /// <summary>Clinical minutes of the week.</summary>
    public required int Minutes { get; init; }

    /// <summary>Minutes of each treatment day, in order.</summary>
    public required IReadOnlyDictionary<DateOnly, int> Days { get; init; }

    /// <summary>What deviates from the level 2.1 rule; empty when nothing does.</summary>
    public required IReadOnlyList<DoseFinding> Findings { get; init; }

    /// <summary>Whether hours and days of the week meet level 2.1.</summary>
    public bool MeetsLevel => Findings.All(f => f.Severity != DoseSeverity.Alert);

    /// <summary>H0015: at least three hours a day on at least three days.</summary>
    public required DayDefinition PerDiem { get; init; }

    /// <summary>H0015: days between a partial and a whole per diem, for the payer's partial-day rule.</summary>
    public required int PartialDays { get; init; }

    /// <summary>TEDS: at least two hours a day on at least three days.</summary>
    public required DayDefinition Teds { get; init; }

    private const string HoursSource = "clinical.source.hours";
    private const string PatternSource = "clinical.source.pattern";

    /// <summary>Measures one week.</summary>
    /// <param name="sessions">Sessions of one program week; several on a day add up.</param>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentException">Sessions of more than one week, or with negative minutes.</exception>
    public static WeeklyDose Assess(IReadOnlyList<DosedSession> sessions, DoseRule rule)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(rule);
        var mondays = sessions.Select(s => ProgramCalendar.MondayOf(s.Day)).Distinct().ToList();
        if (mondays.Count > 1 || sessions.Any(s => s.Minutes < 0))
        {
            throw new ArgumentException("Sessions of one week with minutes of zero or more are measured.", nameof(sessions));
        }

        var days = new SortedDictionary<DateOnly, int>();
        foreach (var session in sessions.Where(s => s.Minutes > 0))
        {
            days[session.Day] = days.GetValueOrDefault(session.Day) + session.Minutes;
        }

        return new()
        {
            Monday = mondays is [var monday] ? monday : null,
            Minutes = days.Values.Sum(),
            Days = days,
            Findings = [.. OfWeek(days, rule), .. OfDays(days, rule)],
            PerDiem = Definition(days, "per-diem", "clinical.source.h0015", rule.PerDiemMinutes, rule.PerDiemDays),
            PartialDays = days.Values.Count(m => m >= rule.PartialDayMinutes && m < rule.PerDiemMinutes),
            Teds = Definition(days, "teds", "clinical.source.teds", rule.TedsMinutesPerDay, rule.TedsDays),
        };
    }

    /// <summary>Measures every week that has a session, earliest first.</summary>
    public static IReadOnlyList<WeeklyDose> ByWeek(IReadOnlyList<DosedSession> sessions, DoseRule rule) =>
        [.. sessions.GroupBy(s => ProgramCalendar.MondayOf(s.Day)).OrderBy(g => g.Key).Select(g => Assess([.. g], rule))];

    private static IEnumerable<DoseFinding> OfWeek(SortedDictionary<DateOnly, int> days, DoseRule rule)
    {
        var minutes = days.Values.Sum();
        var kind = rule.IsAdolescent ? "-adolescent" : "";
        if (minutes < rule.LeastMinutesPerWeek)
        {
            yield return Found(
                "hours-short" + kind,
                DoseSeverity.Alert,
                Argument.Hours(minutes),
                Argument.Hours(rule.LeastMinutesPerWeek)
            );
        }

        if (minutes >= rule.NextLevelMinutesPerWeek)
        {
            yield return Found(
                "hours-next-level",
                DoseSeverity.Alert,
                Argument.Hours(minutes),
                Argument.Hours(rule.NextLevelMinutesPerWeek)
            );
        }

        if (days.Count < rule.LeastDays)
        {
            yield return Found("days-few", DoseSeverity.Alert, Argument.Number(days.Count), Argument.Number(rule.LeastDays));
        }

        if (days.Count > rule.MostDays)
        {
            yield return Found("days-many", DoseSeverity.Warning, Argument.Number(days.Count), Argument.Number(rule.MostDays));
        }
    }

    private static IEnumerable<DoseFinding> OfDays(SortedDictionary<DateOnly, int> days, DoseRule rule)
    {
        foreach (var (day, minutes) in days)
        {
            if (minutes < rule.LeastMinutesPerDay)
            {
                var least = Argument.Hours(rule.LeastMinutesPerDay);
                yield return Found("day-short", DoseSeverity.Warning, Argument.Hours(minutes), least) with
                {
                    Day = day,
                };
            }
            else if (minutes > rule.MostMinutesPerDay)
            {
                var most = Argument.Hours(rule.MostMinutesPerDay);
                yield return Found("day-long", DoseSeverity.Warning, Argument.Hours(minutes), most) with
                {
                    Day = day,
                };
            }
        }
    }

    private static DoseFinding Found(string key, DoseSeverity severity, params Argument[] arguments) =>
        new(
            "clinical.dose." + key,
            arguments,
            key.StartsWith("hours", StringComparison.Ordinal) ? HoursSource : PatternSource,
            severity
        );

    private static DayDefinition Definition(
        SortedDictionary<DateOnly, int> days,
        string key,
        string source,
        int minutes,
        int needed
    )
    {
        var enough = days.Values.Count(m => m >= minutes);
        var met = enough >= needed;
        return new(
            met,
            enough,
            $"clinical.dose.{key}-{(met ? "met" : "not-met")}",
            [Argument.Number(enough), Argument.Number(needed), Argument.Hours(minutes)],
            source
        );
    }
}
