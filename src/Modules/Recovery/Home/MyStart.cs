using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Home;

/// <summary>What a client's start page greets with.</summary>
[Requires(RecoveryPermissions.ReadOwn)]
internal sealed class MyStart(IClients clients) : IQuery<MyStart.Input, MyStart.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(string PreferredName);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct) =>
        await clients.FindAsync(input.Client, ct) is { } client
            ? new View(client.PreferredName)
            : Problem.NotFound("core.not-found");
}
