namespace Footbridge.Clinical.Reviews;

/// <summary>What is known on the day of a review. Null means that nobody knows; it is never read as a no.</summary>
public sealed record ReviewEvidence
{
    /// <summary>Local day of the review.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Sessions of the window.</summary>
    public AttendanceShare? Attendance { get; init; }

    /// <summary>Sessions missed in a row up to now; excused ones neither count nor break the row.</summary>
    public int? MissedInARow { get; init; }

    /// <summary>Whether the team tried to reach the person since the row began.</summary>
    public bool? Outreach { get; init; }

    /// <summary>Days with use in the window.</summary>
    public int? Uses { get; init; }

    /// <summary>Days since the last known use, or since the stay began.</summary>
    public int? DaysWithoutUse { get; init; }

    /// <summary>Whether person and team agreed on less use, and that is kept.</summary>
    public bool? AgreedReduction { get; init; }

    /// <summary>Positive tests of the window that no prescription explains.</summary>
    public int? PositiveTests { get; init; }

    /// <summary>PHQ-9 to compare with.</summary>
    public Measured? Phq9Before { get; init; }

    /// <summary>PHQ-9 now.</summary>
    public Measured? Phq9Now { get; init; }

    /// <summary>Use score of the BAM.</summary>
    public Measured? BamUse { get; init; }

    /// <summary>Columbia screener.</summary>
    public MeasuredRisk? Suicide { get; init; }

    /// <summary>Whether something about the person's safety is open with the team.</summary>
    public bool? OpenSafetyFlag { get; init; }

    /// <summary>Whether the home is unsafe.</summary>
    public bool? HomeUnsafe { get; init; }

    /// <summary>Whether the plan was changed since the trouble began.</summary>
    public bool? PlanRevised { get; init; }

    /// <summary>Whether an appointment after this level is booked.</summary>
    public bool? AftercareBooked { get; init; }

    /// <summary>Days from the review to the first such appointment.</summary>
    public int? DaysToAftercare { get; init; }

    /// <summary>How the plan stands, by dimension.</summary>
    public IReadOnlyList<DimensionEvidence> Dimensions { get; init; } = [];

    /// <summary>Another reason why the stay ends.</summary>
    public StayEnding? Ending { get; init; }

    /// <summary>Whether a no to care was talked through: what it means, what else there is, that the door stays open.</summary>
    public bool? InformedDiscussion { get; init; }
}
