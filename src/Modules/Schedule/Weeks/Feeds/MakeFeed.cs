using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Schedule.Feeds;

/// <summary>Keeps the hash of a new calendar link of the caller's. The link they had until then stops at once.</summary>
[Requires(SchedulePermissions.OwnFeed)]
internal sealed class MakeFeed(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<MakeFeed.Input, MakeFeed.Output>
{
    /// <param name="TokenHash">Hash of the token in the link. The token stays with the page that shows it: answers of commands are
    /// kept.</param>
    /// <param name="Language">Language of its words.</param>
    public sealed record Input(string TokenHash, string Language);

    /// <param name="TokenHash">Hash of the link that counts now: another one when the form was sent before.</param>
    public sealed record Output(string TokenHash);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var caller = call.Caller;
        if (caller is not { User: { } user, Kind: CallerKind.Staff or CallerKind.Client })
        {
            return Problem.Forbidden("core.forbidden");
        }

        var language = input.Language == "es" ? "es" : "en";
        if (await db.OwnFeedAsync(caller, ct) is { } old)
        {
            (old.TokenHash, old.Language, old.MadeAt) = (input.TokenHash, language, clock.GetUtcNow());
            return new Output(input.TokenHash);
        }

        db.Add(
            new ScheduleFeed
            {
                Id = Ids.NewGuid(clock),
                User = user,
                Kind = caller.Kind,
                Client = caller.Kind == CallerKind.Client ? caller.Client : null,
                TokenHash = input.TokenHash,
                Language = language,
                MadeAt = clock.GetUtcNow(),
            }
        );
        return new Output(input.TokenHash);
    }
}
