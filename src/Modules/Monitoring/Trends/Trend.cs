using Footbridge.Kernel;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Trends;

/// <summary>One day in a trend: the last answer of the day to each question.</summary>
internal sealed record TrendDay(DateOnly On, int? Mood, int? Craving, int? SleepHours, bool Used)
{
    /// <summary>How sure of getting through the day without using, 0 to 10.</summary>
    public int? Confidence { get; init; }
}

/// <summary>What a person said helped.</summary>
internal sealed record Helped(DateOnly On, string Words);

/// <summary>How somebody's check-ins went over a span of days.</summary>
/// <param name="Span">The days looked at.</param>
/// <param name="Days">Days with a check-in, oldest first.</param>
/// <param name="WhatHelped">What helped, newest first, each only once.</param>
/// <param name="Last">The last check-in, or null.</param>
internal sealed record Trend(Period Span, IReadOnlyList<TrendDay> Days, IReadOnlyList<Helped> WhatHelped, LastCheckIn? Last)
{
    private const int HelpedShown = 5;

    /// <summary>Check-ins of a client over the days up to today.</summary>
    public static async Task<Trend> OfAsync(
        FootbridgeDb db,
        ProgramCalendar calendar,
        ClientId client,
        int days,
        CancellationToken ct
    )
    {
        var span = new Period(calendar.Today.AddDays(1 - days), calendar.Today);
        var rows = await db.Set<CheckIn>()
            .Where(c => c.Client == client && c.On >= span.From && c.On <= span.To)
            .OrderBy(c => c.At)
            .Select(c => new TrendRow(
                c.On,
                c.At,
                c.Mood,
                c.Craving,
                c.SleepHours,
                c.Used,
                c.WantsCall,
                c.Medication,
                c.WhatHelped
            )
            {
                Confidence = c.Confidence,
                Signs = c.Signs,
            })
            .ToListAsync(ct);
        return Of(span, rows);
    }

    /// <summary>Puts check-ins together, oldest first given.</summary>
    public static Trend Of(Period span, IReadOnlyList<TrendRow> rows)
    {
        var days = rows.GroupBy(r => r.On)
            .Select(g => new TrendDay(
                g.Key,
                g.LastOrDefault(r => r.Mood is not null)?.Mood,
                g.LastOrDefault(r => r.Craving is not null)?.Craving,
                g.LastOrDefault(r => r.SleepHours is not null)?.SleepHours,
                g.Any(r => r.Used == true)
            )
            {
                Confidence = g.LastOrDefault(r => r.Confidence is not null)?.Confidence,
            })
            .ToList();
        var helped = rows.Reverse()
            .Where(r => r.WhatHelped is not null)
            .DistinctBy(r => r.WhatHelped, StringComparer.CurrentCultureIgnoreCase)
            .Take(HelpedShown)
            .Select(r => new Helped(r.On, r.WhatHelped!))
            .ToList();
        return new(span, days, helped, rows.Count == 0 ? null : LastCheckIn.Of(rows[^1]));
    }
}

/// <summary>What a trend takes from a check-in.</summary>
internal sealed record TrendRow(
    DateOnly On,
    DateTimeOffset At,
    int? Mood,
    int? Craving,
    int? SleepHours,
    bool? Used,
    bool WantsCall,
    MedicationTaken? Medication,
    string? WhatHelped
)
{
    public int? Confidence { get; init; }

    public IReadOnlyList<string>? Signs { get; init; }
}

/// <summary>The last check-in at a glance.</summary>
internal sealed record LastCheckIn(
    DateTimeOffset At,
    int? Mood,
    int? Craving,
    int? SleepHours,
    bool? Used,
    bool WantsCall,
    MedicationTaken? Medication
)
{
    /// <summary>Whether the person should be offered a call, the plan and the help page.</summary>
    public bool CallsForHelp => WantsCall || Used == true || Craving >= CheckInAnswers.StrongCraving;

    /// <summary>How many of the own warning signs were noticed.</summary>
    public int Signs { get; init; }

    public static LastCheckIn Of(TrendRow row) =>
        new(row.At, row.Mood, row.Craving, row.SleepHours, row.Used, row.WantsCall, row.Medication)
        {
            Signs = row.Signs?.Count ?? 0,
        };
}
