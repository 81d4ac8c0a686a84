using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Talks;

/// <summary>The team answers a client, or writes first.</summary>
[Requires(RecoveryPermissions.AnswerTalks)]
internal sealed class AnswerTalk(FootbridgeDb db, TalkBook book, TalkNotices notices, CallContext call, TimeProvider clock)
    : ICommand<AnswerTalk.Input, Done>
{
    /// <summary>To whom, what, and the newest line that the writer had before them.</summary>
    public sealed record Input(ClientId Client, string? Words, int Seen) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (call.Caller.User is not { } user)
        {
            return Problem.Forbidden();
        }

        if (TalkLine.Tidy(input.Words, nameof(input.Words)).Failed(out var problem, out var words))
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        var talk = await book.OpenAsync(input.Client, ct);
        // What came while the answer was being written has not been answered by it.
        var after =
            await book.WroteAfterAsync(input.Client, input.Seen, ct) is { } since && talk.WaitingSince is not null
                ? (since, await book.PromiseAsync(since, ct))
                : ((DateTimeOffset, DateTimeOffset)?)null;
        talk.SeenByTeam(input.Seen, now);
        db.Add(talk.Answer(Ids.New<TalkLineId>(clock), user, words, now, after));
        await notices.TellAsync([talk], ct);
        return Done.Value;
    }
}
