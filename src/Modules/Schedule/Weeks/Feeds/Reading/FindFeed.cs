using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Feeds;

/// <summary>Whose calendar link a token is, in one program.</summary>
[OpenToAll("A calendar that reads is not signed in; the link is the proof.")]
[ShowsNothingProtected("Only whose a random token is, for the gate to ask as them.")]
internal sealed class FindFeed(FootbridgeDb db) : IQuery<FindFeed.Input, FindFeed.Owner>
{
    public sealed record Input(string TokenHash);

    public sealed record Owner(UserId User, CallerKind Kind);

    public async Task<Outcome<Owner>> HandleAsync(Input input, CancellationToken ct) =>
        await db.Set<ScheduleFeed>()
            .Where(f => f.TokenHash == input.TokenHash)
            .Select(f => new Owner(f.User, f.Kind))
            .SingleOrDefaultAsync(ct)
            is { } owner
            ? owner
            : Problem.NotFound("schedule.feed.none");
}
