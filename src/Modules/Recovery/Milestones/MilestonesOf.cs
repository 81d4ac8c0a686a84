using Footbridge.Kernel;

namespace Footbridge.Recovery.Milestones;

/// <summary>What a client reached, for the team, and whether it may be said in group.</summary>
[Requires(RecoveryPermissions.Read)]
internal sealed class MilestonesOf(MilestoneBook book) : IQuery<MilestonesOf.Input, MilestonesOf.View>
{
    private const int Most = 3;

    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The latest.</summary>
    /// <param name="Latest">Latest first.</param>
    /// <param name="Next">The nearest that is not reached yet; null when all are, or before the first admission.</param>
    /// <param name="MaySay">Whether it may be said in group.</param>
    public sealed record View(IReadOnlyList<Milestone> Latest, NextMilestone? Next, bool MaySay);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var sheet = await book.OfAsync(input.Client, ct);
        return new View(
            [.. (sheet?.Reached ?? []).Take(Most)],
            sheet is { Next: [var next, ..] } ? next : null,
            await book.MaySayAsync(input.Client, ct)
        );
    }
}
