using System.ComponentModel.DataAnnotations;

namespace Footbridge.Monitoring.CheckIns;

/// <summary>The check-in form as typed.</summary>
public sealed class CheckInModel
{
    [Range(0, CheckInAnswers.Most, ErrorMessage = "core.out-of-range|{1}|{2}")]
    public int? Mood { get; set; }

    [Range(0, CheckInAnswers.Most, ErrorMessage = "core.out-of-range|{1}|{2}")]
    public int? Craving { get; set; }

    [Range(0, CheckInAnswers.Most, ErrorMessage = "core.out-of-range|{1}|{2}")]
    public int? Confidence { get; set; }

    public string? Used { get; set; }

    [StringLength(CheckInAnswers.WordsLength, ErrorMessage = "core.too-long|{1}")]
    public string? Substances { get; set; }

    [Range(0, CheckInAnswers.HoursOfDay, ErrorMessage = "core.out-of-range|{1}|{2}")]
    public int? SleepHours { get; set; }

    public string? Medication { get; set; }

    // A form without a tick posts nothing, which arrives as null.
    public List<string> Halt
    {
        get;
        set => field = value ?? [];
    } = [];

    public List<string> Signs
    {
        get;
        set => field = value ?? [];
    } = [];

    [StringLength(CheckInAnswers.NoteLength, ErrorMessage = "core.too-long|{1}")]
    public string? WhatHelped { get; set; }

    [StringLength(CheckInAnswers.NoteLength, ErrorMessage = "core.too-long|{1}")]
    public string? Note { get; set; }

    public bool WantsCall { get; set; }

    internal CheckInAnswers Answers() =>
        new()
        {
            Mood = Mood,
            Craving = Craving,
            Confidence = Confidence,
            Used = AnswerCodes.YesOrNo(Used),
            Substances = Substances,
            SleepHours = SleepHours,
            Medication = AnswerCodes.MedicationOf(Medication),
            Halt = AnswerCodes.HaltOf(Halt),
            Signs = Signs,
            WhatHelped = WhatHelped,
            Note = Note,
            WantsCall = WantsCall,
        };
}
