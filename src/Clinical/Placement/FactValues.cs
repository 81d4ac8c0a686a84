using System.Text.Json.Serialization;

namespace Footbridge.Clinical.Placement;

/// <summary>Severity of a use disorder by the number of DSM-5 criteria met.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DisorderSeverity>))]
public enum DisorderSeverity
{
    /// <summary>No disorder.</summary>
    None,

    /// <summary>Substance 2-3 criteria, gambling 4-5.</summary>
    Mild,

    /// <summary>Substance 4-5 criteria, gambling 6-7.</summary>
    Moderate,

    /// <summary>Substance 6 or more criteria, gambling 8-9.</summary>
    Severe,
}

/// <summary>What a criteria count is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DisorderKind>))]
public enum DisorderKind
{
    /// <summary>A substance use disorder, 11 criteria.</summary>
    Substance,

    /// <summary>Gambling disorder, 9 criteria.</summary>
    Gambling,
}

/// <summary>How many DSM-5 criteria of one disorder are met.</summary>
/// <param name="Kind">Substance or gambling.</param>
/// <param name="Met">Criteria met in 12 months.</param>
public sealed record CriteriaCount(DisorderKind Kind, int Met);

/// <summary>Triage result of the Columbia (C-SSRS) screener.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SuicideRisk>))]
public enum SuicideRisk
{
    /// <summary>All answers no.</summary>
    None,

    /// <summary>Question 1 or 2 yes.</summary>
    Low,

    /// <summary>Question 3 yes, or behavior longer than three months ago.</summary>
    Moderate,

    /// <summary>Question 4 or 5 yes, or behavior within three months.</summary>
    High,
}

/// <summary>The unscored tenth question of the PHQ-9.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Difficulty>))]
public enum Difficulty
{
    /// <summary>Not difficult at all.</summary>
    None,

    /// <summary>Somewhat difficult.</summary>
    Somewhat,

    /// <summary>Very difficult.</summary>
    Very,

    /// <summary>Extremely difficult.</summary>
    Extreme,
}

/// <summary>Psychosis or mania.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PsychosisState>))]
public enum PsychosisState
{
    /// <summary>Neither now nor before.</summary>
    None,

    /// <summary>In the history, stable now.</summary>
    HistoryStable,

    /// <summary>Active now.</summary>
    Active,
}

/// <summary>The clinician's pick of how likely risky use is without treatment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Likelihood>))]
public enum Likelihood
{
    /// <summary>Very unlikely.</summary>
    VeryLow,

    /// <summary>Unlikely.</summary>
    Low,

    /// <summary>May well happen.</summary>
    Moderate,

    /// <summary>Nearly certain.</summary>
    High,
}

/// <summary>The clinician's pick of what risky use would lead to within hours or days.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Consequence>))]
public enum Consequence
{
    /// <summary>Bad, but the person would get through it.</summary>
    Tolerable,

    /// <summary>Dangerous or destabilizing.</summary>
    Serious,
}

/// <summary>Where the person sleeps.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Housing>))]
public enum Housing
{
    /// <summary>A stable place.</summary>
    Stable,

    /// <summary>A place that is not safe: violence or active use in the home.</summary>
    Unsafe,

    /// <summary>No place.</summary>
    Homeless,
}
