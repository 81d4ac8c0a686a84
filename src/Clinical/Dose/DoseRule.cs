using System.Text.Json.Serialization;

namespace Footbridge.Clinical.Dose;

/// <summary>How much treatment a week has to hold. All times are whole minutes of clinical time: breaks, meals, travel and mutual-help
/// meetings do not count.</summary>
public sealed record DoseRule
{
    /// <summary>Level 2.1 for adults: 9 to under 20 hours a week on 3 to 5 days of 2 to 4 hours (SAMHSA Advisory 2021 on TIP 47; upper
    /// bound from the Medicare benefit, where 20 hours is the next level).</summary>
    public static DoseRule Adult { get; } = new();

    /// <summary>Level 2.1 for adolescents: from 6 hours a week (SAMHSA Advisory 2021).</summary>
    public static DoseRule Adolescent { get; } = new() { LeastMinutesPerWeek = 6 * 60, IsAdolescent = true };

    /// <summary>Least minutes a week.</summary>
    public int LeastMinutesPerWeek { get; init; } = 9 * 60;

    /// <summary>Minutes a week at which the next level begins.</summary>
    public int NextLevelMinutesPerWeek { get; init; } = 20 * 60;

    /// <summary>Fewest days a week.</summary>
    public int LeastDays { get; init; } = 3;

    /// <summary>Most days a week.</summary>
    public int MostDays { get; init; } = 5;

    /// <summary>Least minutes of a treatment day.</summary>
    public int LeastMinutesPerDay { get; init; } = 2 * 60;

    /// <summary>Most minutes of a treatment day.</summary>
    public int MostMinutesPerDay { get; init; } = 4 * 60;

    /// <summary>Whether it is the rule for adolescents.</summary>
    public bool IsAdolescent { get; init; }

    /// <summary>H0015: minutes of a day that earn a per diem.</summary>
    public int PerDiemMinutes { get; init; } = 3 * 60;

    /// <summary>H0015: days a week the program runs.</summary>
    public int PerDiemDays { get; init; } = 3;

    /// <summary>H0015: minutes from which a payer's partial-day rule may apply.</summary>
    public int PartialDayMinutes { get; init; } = 2 * 60;

    /// <summary>TEDS: minutes of a day of intensive outpatient treatment.</summary>
    public int TedsMinutesPerDay { get; init; } = 2 * 60;

    /// <summary>TEDS: days a week.</summary>
    public int TedsDays { get; init; } = 3;
}

/// <summary>A session, planned or attended.</summary>
/// <param name="Day">Local day.</param>
/// <param name="Minutes">Clinical minutes, not negative.</param>
public sealed record DosedSession(DateOnly Day, int Minutes);

/// <summary>How grave a finding is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DoseSeverity>))]
public enum DoseSeverity
{
    /// <summary>Good to know.</summary>
    Note,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>The definition is not met.</summary>
    Alert,
}

/// <summary>One finding about a week.</summary>
/// <param name="TextKey">Key of its words.</param>
/// <param name="Arguments">Values for the placeholders.</param>
/// <param name="SourceKey">Key of its source.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Day">The day it is about; null for the week.</param>
public sealed record DoseFinding(
    string TextKey,
    IReadOnlyList<Argument> Arguments,
    string SourceKey,
    DoseSeverity Severity,
    DateOnly? Day = null
);

/// <summary>Whether a week meets a definition that looks at long enough days.</summary>
/// <param name="Met">Whether it does.</param>
/// <param name="Days">Days that are long enough.</param>
/// <param name="TextKey">Key of the verdict: placeholders are the days, the days needed and the hours of a day.</param>
/// <param name="Arguments">Values for the placeholders.</param>
/// <param name="SourceKey">Key of its source.</param>
public sealed record DayDefinition(bool Met, int Days, string TextKey, IReadOnlyList<Argument> Arguments, string SourceKey);
