namespace Footbridge.Risk;

/// <summary>Permissions of the module.</summary>
public static class RiskPermissions
{
    /// <summary>See who needs the team and why.</summary>
    public const string Read = "risk.read";

    /// <summary>Take a safety item on, note steps and close it.</summary>
    public const string Work = "risk.work";
}
