namespace Footbridge.Clinical.Placement;

/// <summary>What a rule may ask for beside a level.</summary>
public enum FollowUpKind
{
    /// <summary>A recovery residence beside the level.</summary>
    RecoveryResidence,

    /// <summary>The track for people who also live with a mental illness.</summary>
    CoOccurringTrack,

    /// <summary>Naloxone, with instruction for the household.</summary>
    Naloxone,

    /// <summary>A check by a nurse or prescriber today.</summary>
    MedicalCheckToday,

    /// <summary>Withdrawal is reassessed every day.</summary>
    DailyReassessment,

    /// <summary>Medication for withdrawal is started today.</summary>
    MedicationToday,

    /// <summary>A prescriber sees the person before the first group.</summary>
    PrescriberBeforeGroup,

    /// <summary>Medication is offered.</summary>
    MedicationOffer,

    /// <summary>Emergency medical evaluation.</summary>
    EmergencyEvaluation,

    /// <summary>Emergency psychiatric evaluation.</summary>
    PsychiatricEvaluation,

    /// <summary>Suicide risk assessment today.</summary>
    RiskAssessmentToday,

    /// <summary>Psychiatric referral.</summary>
    PsychiatricReferral,

    /// <summary>Obstetric referral.</summary>
    ObstetricReferral,

    /// <summary>A safety plan before any schedule of the person is told to anyone.</summary>
    SafetyPlanFirst,

    /// <summary>The plan is reviewed.</summary>
    PlanReview,

    /// <summary>The team holds a case conference.</summary>
    CaseConference,

    /// <summary>A medical evaluation before admission.</summary>
    MedicalEvaluationFirst,

    /// <summary>The person is watched until sober.</summary>
    Observe,

    /// <summary>The hours scheduled are too few for the level.</summary>
    HoursTooFew,

    /// <summary>Level 2.5 is reviewed because of the hours scheduled.</summary>
    ReviewHigherLevel,

    /// <summary>A clinician trained for adolescents decides.</summary>
    AdolescentCriteria,
}

/// <summary>Something to arrange.</summary>
/// <param name="Kind">What.</param>
/// <param name="TextKey">Its words; placeholder 0 is the number of hours where there is a limit.</param>
/// <param name="DueHours">Hours until it is due; 0 is today before the person leaves, null has no limit.</param>
public sealed record FollowUp(FollowUpKind Kind, string TextKey, int? DueHours);

/// <summary>Words and limits of what rules ask for.</summary>
internal static class FollowUps
{
    public static FollowUp Of(FollowUpKind kind, PlacementSettings s) =>
        new(
            kind,
            "clinical.follow-up." + InputTable.Kebab(kind.ToString()),
            kind switch
            {
                FollowUpKind.MedicationOffer => s.MedicationOfferHours,
                FollowUpKind.PsychiatricReferral => s.PsychiatricReferralHours,
                FollowUpKind.PlanReview => s.PlanReviewHours,
                FollowUpKind.MedicalCheckToday
                or FollowUpKind.MedicationToday
                or FollowUpKind.EmergencyEvaluation
                or FollowUpKind.PsychiatricEvaluation
                or FollowUpKind.RiskAssessmentToday
                or FollowUpKind.Observe => 0,
                _ => null,
            }
        );
}
