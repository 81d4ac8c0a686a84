using Footbridge.Contracts.Risk;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Help.Safe;

/// <summary>Whether a client waits for the team, and what they have said since.</summary>
[Requires(RecoveryPermissions.ReachTeam)]
internal sealed class MySafetyWords(IOwnSafety own) : IQuery<MySafetyWords.Input, MySafetyWords.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>How the client stands; nothing when nobody is asked for.</summary>
    public sealed record View(OwnSafety? Open);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct) =>
        new View(await own.OfAsync(input.Client, ct));
}
