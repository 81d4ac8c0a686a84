namespace Footbridge.Risk;

/// <summary>Permissions of the module.</summary>
public static class RiskPermissions
{
    /// <summary>See who needs the team and why.</summary>
    public const string Read = "risk.read";

    /// <summary>Take a safety item on, note steps and close it; hand on-call hours over and take them.</summary>
    public const string Work = "risk.work";

    /// <summary>See who is on call.</summary>
    public const string ReadOnCall = "risk.on-call.read";

    /// <summary>Set who is on call.</summary>
    public const string ManageOnCall = "risk.on-call.manage";
}
