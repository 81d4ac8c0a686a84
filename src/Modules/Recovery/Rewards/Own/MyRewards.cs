using Footbridge.Kernel;

namespace Footbridge.Recovery.Rewards;

/// <summary>A client's own rewards: what was earned and why, what comes next, and what is needed to work each draw out again.</summary>
[Requires(RecoveryPermissions.ReadOwn)]
internal sealed class MyRewards(SheetMaker sheets, SlipBook slips, ProgramCalendar calendar)
    : IQuery<MyRewards.Input, MyRewards.View>
{
    private const int MonthsShown = 6;

    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What a client sees.</summary>
    /// <param name="Sheet">How they stand.</param>
    /// <param name="Commitment">What was told of this month's seed; null when none was chosen yet.</param>
    /// <param name="Months">The client's draws by month, newest first.</param>
    public sealed record View(RewardSheet Sheet, string? Commitment, IReadOnlyList<OwnSlips> Months);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        return new View(
            await sheets.OfAsync(input.Client, ct),
            await slips.CommitmentAsync(calendar.Today, ct),
            await slips.OwnAsync(input.Client, MonthsShown, calendar.Today, ct)
        );
    }
}
