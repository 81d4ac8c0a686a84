using Footbridge.Clinical.Dose;
using Footbridge.Contracts.Care;
using Footbridge.Schedule.Groups;

namespace Footbridge.Schedule.Weeks;

/// <summary>A planned week measured against the level of care and against what was prescribed.</summary>
/// <param name="Dose">The measured week.</param>
/// <param name="Level">Level code, or null before admission.</param>
/// <param name="PrescribedHours">Prescribed hours a week, or null before admission.</param>
/// <param name="PrescribedDays">Prescribed days a week, or null before admission.</param>
public sealed record WeekDose(WeeklyDose Dose, string? Level, int? PrescribedHours, int? PrescribedDays)
{
    /// <summary>Level of care that the rule of hours is for.</summary>
    public const string IntensiveOutpatient = "2.1";

    /// <summary>Whether the rule of hours holds: at level 2.1, and before admission, when 2.1 is what is being planned.</summary>
    public bool RuleHolds => Level is null or IntensiveOutpatient;

    /// <summary>What deviates from the rule of hours.</summary>
    public IReadOnlyList<DoseFinding> Findings => RuleHolds ? Dose.Findings : [];

    /// <summary>Minutes that are missing to the prescribed hours.</summary>
    public int MissingMinutes => PrescribedHours is { } hours ? Math.Max(0, (hours * 60) - Dose.Minutes) : 0;

    /// <summary>Days that are missing to the prescribed days.</summary>
    public int MissingDays => PrescribedDays is { } days ? Math.Max(0, days - Dose.Days.Count) : 0;

    /// <summary>Whether neither the rule nor the prescription is missed.</summary>
    public bool IsRight => Findings.Count == 0 && MissingMinutes == 0 && MissingDays == 0;

    /// <summary>Measures a typical week of these groups.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="monday">Monday of the week.</param>
    /// <param name="episode">The open episode, or null before admission.</param>
    /// <param name="bornOn">Date of birth, when known.</param>
    /// <param name="appointments">Individual and family sessions of the week.</param>
    public static WeekDose Of(
        IEnumerable<GroupCard> groups,
        DateOnly monday,
        EpisodeSummary? episode,
        DateOnly? bornOn,
        IEnumerable<(DayOfWeek Day, int Minutes)>? appointments = null
    )
    {
        var rule = bornOn is { } born && born.AddYears(18) > monday ? DoseRule.Adolescent : DoseRule.Adult;
        var sessions = groups
            .Select(g => new DosedSession(monday.AddDays(g.WeekOrder), g.Minutes))
            .Concat((appointments ?? []).Select(a => new DosedSession(monday.AddDays(((int)a.Day + 6) % 7), a.Minutes)))
            .ToList();
        return new(WeeklyDose.Assess(sessions, rule), episode?.Level, episode?.HoursPerWeek, episode?.DaysPerWeek);
    }
}
