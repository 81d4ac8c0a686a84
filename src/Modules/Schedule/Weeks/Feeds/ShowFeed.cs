using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Schedule.Feeds;

/// <summary>Whether the caller has a calendar link, and since when. The link itself cannot be shown again.</summary>
[Requires(SchedulePermissions.OwnFeed)]
[ShowsNothingProtected("Only when one's own link was made.")]
internal sealed class ShowFeed(FootbridgeDb db, CallContext call) : IQuery<ShowFeed.Input, ShowFeed.Output>
{
    public sealed record Input;

    /// <param name="MadeAt">When the link was made; null when there is none.</param>
    public sealed record Output(DateTimeOffset? MadeAt);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct) =>
        new Output((await db.OwnFeedAsync(call.Caller, ct))?.MadeAt);
}
