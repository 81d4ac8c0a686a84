using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Talks;

/// <summary>How many messages of the team a client has not read, and by when the team answers.</summary>
[Requires(RecoveryPermissions.ReachTeam)]
internal sealed class MyTalkAtAGlance(FootbridgeDb db) : IQuery<MyTalkAtAGlance.Input, MyTalkAtAGlance.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(int Unread, DateTimeOffset? AnswerBy);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var talk = await db.Set<Talk>()
            .Where(t => t.Client == input.Client)
            .Select(t => new { t.ClientRead, t.AnswerBy })
            .SingleOrDefaultAsync(ct);
        if (talk is null)
        {
            return new View(0, null);
        }

        var unread = await db.Set<TalkLine>()
            .CountAsync(l => l.Client == input.Client && l.Kind == TalkLineKind.Team && l.Number > talk.ClientRead, ct);
        return new View(unread, talk.AnswerBy);
    }
}
