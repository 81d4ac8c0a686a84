using System.ComponentModel.DataAnnotations;
using Footbridge.Clinical.Reviews;

namespace Footbridge.Care.Reviews.Settings;

/// <summary>The form of the rules.</summary>
internal sealed class RulesModel
{
    private const string Needed = "core.required";

    public int BasedOn { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? EarlyWeeks { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? EarlyEvery { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? LaterEvery { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? UsesForMore { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? WindowDays { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? MissedForMore { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? Phq9Rise { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? Phq9High { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? DaysWithoutUse { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? AttendancePercent { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? BamUseMost { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? AftercareDays { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? WorkingPercent { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? MeasureDays { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? DetectionDays { get; set; }

    [Required(ErrorMessage = Needed)]
    public int? PlacementDays { get; set; }

    public static RulesModel Of(RulesInForce now)
    {
        var (criteria, rhythm, days) = now.Rules;
        return new()
        {
            BasedOn = now.Number,
            EarlyWeeks = rhythm.EarlyWeeks,
            EarlyEvery = rhythm.EarlyEvery,
            LaterEvery = rhythm.LaterEvery,
            UsesForMore = criteria.UsesForMore,
            WindowDays = criteria.WindowDays,
            MissedForMore = criteria.MissedForMore,
            Phq9Rise = criteria.Phq9Rise,
            Phq9High = criteria.Phq9High,
            DaysWithoutUse = criteria.DaysWithoutUse,
            AttendancePercent = criteria.AttendancePercent,
            BamUseMost = criteria.BamUseMost,
            AftercareDays = criteria.AftercareDays,
            WorkingPercent = criteria.WorkingPercent,
            MeasureDays = criteria.MeasureDays,
            DetectionDays = criteria.DetectionDays,
            PlacementDays = days,
        };
    }

    public CareRules ToRules() =>
        new(
            new ReviewSettings
            {
                UsesForMore = UsesForMore ?? 0,
                WindowDays = WindowDays ?? 0,
                MissedForMore = MissedForMore ?? 0,
                Phq9Rise = Phq9Rise ?? 0,
                Phq9High = Phq9High ?? 0,
                DaysWithoutUse = DaysWithoutUse ?? 0,
                AttendancePercent = AttendancePercent ?? 0,
                BamUseMost = BamUseMost ?? -1,
                AftercareDays = AftercareDays ?? 0,
                WorkingPercent = WorkingPercent ?? 0,
                MeasureDays = MeasureDays ?? 0,
                DetectionDays = DetectionDays ?? -1,
            },
            new ReviewRule(EarlyWeeks ?? -1, EarlyEvery ?? 0, LaterEvery ?? 0),
            PlacementDays ?? 0
        );
}
