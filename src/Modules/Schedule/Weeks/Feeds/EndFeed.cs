using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Schedule.Feeds;

/// <summary>Takes the caller's calendar link back. It stops at once.</summary>
[Requires(SchedulePermissions.OwnFeed)]
internal sealed class EndFeed(FootbridgeDb db, CallContext call) : ICommand<EndFeed.Input, Done>
{
    public sealed record Input;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.OwnFeedAsync(call.Caller, ct) is { } feed)
        {
            db.Remove(feed);
        }

        return Done.Value;
    }
}
