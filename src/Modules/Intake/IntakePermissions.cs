namespace Footbridge.Intake;

/// <summary>What may be done in intake.</summary>
public static class IntakePermissions
{
    /// <summary>See referrals, the board and what was agreed.</summary>
    public const string Read = "intake.read";

    /// <summary>Take referrals, log contacts, assign and close.</summary>
    public const string Work = "intake.work";

    /// <summary>Work out and decide a level of care.</summary>
    public const string Place = "intake.place";

    /// <summary>Change the thresholds of the placement aid.</summary>
    public const string Settings = "intake.settings";

    /// <summary>See records that others sent about a person.</summary>
    public const string Records = "intake.records";

    /// <summary>Add papers to a record, take them out and put them back.</summary>
    public const string Attach = "intake.attach";

    /// <summary>Take in records that others send.</summary>
    public const string Import = "intake.import";
}
