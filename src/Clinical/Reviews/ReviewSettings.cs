namespace Footbridge.Clinical.Reviews;

/// <summary>Thresholds of the review criteria. The defaults are the program's own; a program may change each.</summary>
public sealed record ReviewSettings
{
    /// <summary>The defaults.</summary>
    public static ReviewSettings Default { get; } = new();

    /// <summary>Days that are looked back on for use and attendance.</summary>
    public int WindowDays { get; init; } = 14;

    /// <summary>Days with use in the window from which more care is proposed.</summary>
    public int UsesForMore { get; init; } = 2;

    /// <summary>Sessions missed in a row, in spite of outreach, from which more care is proposed.</summary>
    public int MissedForMore { get; init; } = 3;

    /// <summary>Points by which the PHQ-9 must have risen.</summary>
    public int Phq9Rise { get; init; } = 5;

    /// <summary>PHQ-9 sum the rise must reach.</summary>
    public int Phq9High { get; init; } = 20;

    /// <summary>Days without use for less care.</summary>
    public int DaysWithoutUse { get; init; } = 14;

    /// <summary>Percent of sessions attended for less care.</summary>
    public int AttendancePercent { get; init; } = 80;

    /// <summary>BAM use score not to be exceeded for less care.</summary>
    public int BamUseMost { get; init; }

    /// <summary>Days within which the first appointment after this level must be.</summary>
    public int AftercareDays { get; init; } = 7;

    /// <summary>Percent of sessions attended from which somebody counts as able and working on the goals.</summary>
    public int WorkingPercent { get; init; } = 50;

    /// <summary>Days after which a measured value says nothing about now.</summary>
    public int MeasureDays { get; init; } = 30;

    /// <summary>Days before a positive test in which a use that was told explains it.</summary>
    public int DetectionDays { get; init; } = 3;

    /// <summary>Whether all values can be.</summary>
    public bool IsSound =>
        WindowDays is >= 1 and <= 90
        && UsesForMore is >= 1 and <= 30
        && MissedForMore is >= 1 and <= 20
        && Phq9Rise is >= 1 and <= 27
        && Phq9High is >= 1 and <= 27
        && DaysWithoutUse is >= 1 and <= 180
        && AttendancePercent is >= 1 and <= 100
        && BamUseMost is >= 0 and <= 12
        && AftercareDays is >= 1 and <= 60
        && WorkingPercent is >= 1 and <= 100
        && MeasureDays is >= 1 and <= 180
        && DetectionDays is >= 0 and <= 30;
}
