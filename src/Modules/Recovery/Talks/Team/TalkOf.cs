using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Talks;

/// <summary>A client's talk with the team, for the team.</summary>
[Requires(RecoveryPermissions.ReadTalks)]
internal sealed class TalkOf(TalkBook book, IClients clients) : IQuery<TalkOf.Input, TalkOf.View>
{
    /// <summary>Whose, before which line (null for the newest), and how many lines at most.</summary>
    public sealed record Input(ClientId Client, int? Before = null, int Most = TalkBook.Page) : IAboutClient;

    public sealed record View(string Name, TalkSheet Sheet);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct) =>
        await clients.FindAsync(input.Client, ct) is { } client
            ? new View(
                client.DisplayName,
                await book.SheetAsync(input.Client, input.Before, Math.Clamp(input.Most, 1, TalkBook.Page), ct)
            )
            : Problem.NotFound("core.not-found");
}
