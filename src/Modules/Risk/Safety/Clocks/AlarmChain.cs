using Footbridge.Contracts.Risk;
using Footbridge.Kernel;

namespace Footbridge.Risk.Safety;

/// <summary>Who is told that a person needs the team now, one after the other. Pure.</summary>
internal static class AlarmChain
{
    /// <summary>Those to be told next: the owner if there is one, who is on call, the backup, then all who answer for the team; nobody twice,
    /// and nobody when all were told.</summary>
    public static IReadOnlyList<UserId> Next(
        UserId? owner,
        OnCallNow onCall,
        IReadOnlyList<UserId> answerForAll,
        IReadOnlyCollection<string> told
    )
    {
        UserId?[][] chain =
        [
            [owner],
            [onCall.First],
            [onCall.Backup],
            [.. answerForAll.Select(u => (UserId?)u)],
        ];
        return chain
                .Select(group => group.OfType<UserId>().Distinct().Where(u => !told.Contains(SafetyItem.KeyOf(u))).ToList())
                .FirstOrDefault(group => group.Count > 0)
            ?? [];
    }
}
