namespace Footbridge.Clinical.Reviews;

/// <summary>What is known of use in a window.</summary>
/// <param name="Uses">Days with use in the window.</param>
/// <param name="DaysWithout">Days since the last use, or since the stay began.</param>
public sealed record UseReading(int Uses, int DaysWithout);

/// <summary>Counts days with use. What a person told and what a test found of the same days is one use.</summary>
public static class UseDays
{
    /// <summary>Counts; null when nobody asked and nothing was tested in the window, because silence is no answer.</summary>
    /// <param name="asked">Days on which the person said whether they had used, and days of tests with a result.</param>
    /// <param name="told">Days with use as told.</param>
    /// <param name="positives">Days of tests that found something no prescription explains.</param>
    /// <param name="since">First day of the stay.</param>
    /// <param name="today">Today.</param>
    /// <param name="settings">The thresholds.</param>
    public static UseReading? Count(
        IReadOnlyCollection<DateOnly> asked,
        IReadOnlyCollection<DateOnly> told,
        IReadOnlyCollection<DateOnly> positives,
        DateOnly since,
        DateOnly today,
        ReviewSettings settings
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(positives);
        ArgumentNullException.ThrowIfNull(settings);
        var from = today.AddDays(1 - settings.WindowDays);
        if (!asked.Concat(told).Concat(positives).Any(d => d >= from && d <= today))
        {
            return null;
        }

        var unexplained = positives.Where(p => !told.Any(t => t <= p && t >= p.AddDays(-settings.DetectionDays)));
        var days = told.Concat(unexplained).Where(d => d <= today).Distinct().ToList();
        var last = days.Count == 0 ? (DateOnly?)null : days.Max();
        var start = last is { } use && use > since ? use : since;
        return new(days.Count(d => d >= from), Math.Max(0, today.DayNumber - start.DayNumber));
    }
}
