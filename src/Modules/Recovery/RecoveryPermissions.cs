namespace Footbridge.Recovery;

/// <summary>What the module's slices ask for.</summary>
public static class RecoveryPermissions
{
    /// <summary>See the own start page and the own plan for hard moments.</summary>
    public const string ReadOwn = "recovery.own.read";

    /// <summary>Write the own plan for hard moments.</summary>
    public const string WriteOwn = "recovery.own.write";

    /// <summary>Ask the team for a call, write to it, or tell it of a return to use.</summary>
    public const string ReachTeam = "recovery.team.reach";

    /// <summary>Read clients' plans for hard moments and what they told of a return to use.</summary>
    public const string Read = "recovery.plan.read";

    /// <summary>Read what clients and the team write to each other.</summary>
    public const string ReadTalks = "recovery.talk.read";

    /// <summary>Answer clients' messages, or say that one needs no answer.</summary>
    public const string AnswerTalks = "recovery.talk.answer";

    /// <summary>Set how soon the team promises to answer.</summary>
    public const string ManageTalks = "recovery.talk.manage";

    /// <summary>Read what clients earned and gained as rewards.</summary>
    public const string ReadRewards = "recovery.reward.read";

    /// <summary>Draw slips with clients, give vouchers, and hand prizes over.</summary>
    public const string GiveRewards = "recovery.reward.give";

    /// <summary>Switch rewards on or off, set their limits, and keep the prizes.</summary>
    public const string ManageRewards = "recovery.reward.manage";

    /// <summary>Keep the help lines of the program.</summary>
    public const string ManageHelp = "recovery.help.manage";

    /// <summary>See the draws of slips; people stand under made-up names.</summary>
    public const string ReadRewardDraws = "recovery.reward.draws";

    /// <summary>Remind people of their meetings and of a minute for themselves.</summary>
    public const string Remind = "recovery.remind";

    /// <summary>Write and sign a plan for hard moments with the client beside.</summary>
    public const string Write = "recovery.plan.write";
}
