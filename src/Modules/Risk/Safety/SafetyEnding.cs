namespace Footbridge.Risk.Safety;

/// <summary>What was done that ends a safety item. Nothing is closed without one of them.</summary>
public enum SafetyEnding
{
    /// <summary>Called and reached.</summary>
    Talked,

    /// <summary>The plan was changed.</summary>
    PlanChanged,

    /// <summary>A session was moved, or a make-up planned.</summary>
    SessionMoved,

    /// <summary>The level of care was looked at again.</summary>
    LevelReviewed,

    /// <summary>A safety assessment was done.</summary>
    SafetyAssessed,

    /// <summary>A drug screen and what the client says of it were talked over.</summary>
    ScreenTalkedOver,

    /// <summary>More or other care was arranged.</summary>
    OtherCare,

    /// <summary>Emergency services took over.</summary>
    Emergency,

    /// <summary>The person could not be reached; what comes next is written down.</summary>
    NotReached,
}
