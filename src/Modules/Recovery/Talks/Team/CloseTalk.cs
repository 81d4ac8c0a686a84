using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Talks;

/// <summary>Says that what a client wrote needs no answer, such as a thank-you. Who said so stays in the talk.</summary>
[Requires(RecoveryPermissions.AnswerTalks)]
internal sealed class CloseTalk(FootbridgeDb db, TalkBook book, CallContext call, TimeProvider clock)
    : ICommand<CloseTalk.Input, Done>
{
    /// <summary>Whose, and the newest line that was seen.</summary>
    public sealed record Input(ClientId Client, int Seen) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (call.Caller.User is not { } user)
        {
            return Problem.Forbidden();
        }

        if (await book.FindAsync(input.Client, ct) is not { WaitingSince: not null } talk)
        {
            return Problem.Conflict("recovery.talk.nothing-waits");
        }

        if (await book.WroteAfterAsync(input.Client, input.Seen, ct) is not null)
        {
            return Problem.Conflict("recovery.talk.wrote-meanwhile");
        }

        var now = clock.GetUtcNow();
        talk.SeenByTeam(input.Seen, now);
        db.Add(talk.Close(Ids.New<TalkLineId>(clock), user, now));
        return Done.Value;
    }
}
