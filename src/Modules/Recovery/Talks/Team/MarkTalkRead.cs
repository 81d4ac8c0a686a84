using Footbridge.Kernel;

namespace Footbridge.Recovery.Talks;

/// <summary>Notes that somebody of the team has seen what a client wrote.</summary>
[Requires(RecoveryPermissions.AnswerTalks)]
internal sealed class MarkTalkRead(TalkBook book, TimeProvider clock) : ICommand<MarkTalkRead.Input, Done>
{
    /// <summary>Whose, and the newest line that was shown.</summary>
    public sealed record Input(ClientId Client, int UpTo) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        (await book.FindAsync(input.Client, ct))?.SeenByTeam(input.UpTo, clock.GetUtcNow());
        return Done.Value;
    }
}
