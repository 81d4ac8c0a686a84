using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Talks;

/// <summary>A client writes to the team.</summary>
[Requires(RecoveryPermissions.ReachTeam)]
internal sealed class SendToTeam(FootbridgeDb db, TalkBook book, CallContext call, TimeProvider clock)
    : ICommand<SendToTeam.Input, Done>
{
    public sealed record Input(ClientId Client, string? Words) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        // Nobody writes for somebody else, the program itself neither.
        if (call.Caller is not { User: { } user } || call.Caller.Client != input.Client)
        {
            return Problem.Forbidden();
        }

        if (TalkLine.Tidy(input.Words, nameof(input.Words)).Failed(out var problem, out var words))
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        var talk = await book.OpenAsync(input.Client, ct);
        db.Add(talk.Write(Ids.New<TalkLineId>(clock), user, words, now, await book.PromiseAsync(now, ct)));
        return Done.Value;
    }
}
