namespace Footbridge.Recovery;

/// <summary>What the module's slices ask for.</summary>
public static class RecoveryPermissions
{
    /// <summary>See the own start page and the own plan for hard moments.</summary>
    public const string ReadOwn = "recovery.own.read";

    /// <summary>Write the own plan for hard moments.</summary>
    public const string WriteOwn = "recovery.own.write";

    /// <summary>Ask the team for a call, or tell it of a return to use.</summary>
    public const string ReachTeam = "recovery.team.reach";

    /// <summary>Read clients' plans for hard moments and what they told of a return to use.</summary>
    public const string Read = "recovery.plan.read";

    /// <summary>Write and sign a plan for hard moments with the client beside.</summary>
    public const string Write = "recovery.plan.write";
}
