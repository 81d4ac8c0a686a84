using Footbridge.Kernel;

namespace Footbridge.Recovery.Talks;

/// <summary>Notes that a client has seen what the team wrote. The next answer is told of again.</summary>
[Requires(RecoveryPermissions.ReachTeam)]
internal sealed class MarkMyTalkRead(TalkBook book, CallContext call, TimeProvider clock) : ICommand<MarkMyTalkRead.Input, Done>
{
    /// <summary>Whose, and the newest line that was shown.</summary>
    public sealed record Input(ClientId Client, int UpTo) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (call.Caller.Client != input.Client)
        {
            return Problem.Forbidden();
        }

        (await book.FindAsync(input.Client, ct))?.SeenByClient(input.UpTo, clock.GetUtcNow());
        return Done.Value;
    }
}
