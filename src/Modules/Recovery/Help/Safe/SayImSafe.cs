using Footbridge.Contracts.Risk;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Help.Safe;

/// <summary>A client for whom the team is asked says that they are safe. The team reads it with its time, and still calls.</summary>
[Requires(RecoveryPermissions.ReachTeam)]
internal sealed class SayImSafe(IOwnSafety own) : ICommand<SayImSafe.Input, Done>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) =>
        await own.SafeNowAsync(input.Client, ct) ? Done.Value : Problem.Rule("recovery.safe.nothing-open");
}
