using Footbridge.Kernel;

namespace Footbridge.Recovery.Milestones;

/// <summary>What a client reached, what comes next, and what they let the team say.</summary>
[Requires(RecoveryPermissions.ReadOwn)]
internal sealed class MyMilestones(MilestoneBook book) : IQuery<MyMilestones.Input, MyMilestones.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The milestones.</summary>
    /// <param name="Sheet">What is reached and what comes next; null before the first admission.</param>
    /// <param name="MaySay">Whether the team may say it in group.</param>
    public sealed record View(MilestoneSheet? Sheet, bool MaySay);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct) =>
        new View(await book.OfAsync(input.Client, ct), await book.MaySayAsync(input.Client, ct));
}
