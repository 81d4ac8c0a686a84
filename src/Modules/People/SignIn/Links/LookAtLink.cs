using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>Says whether a one-time link is still good, without using it: programs that fetch links ahead must not burn them.</summary>
[OpenToAll("Whoever signs in is not known yet.")]
[ShowsNothingProtected("Only whether a random token is still good.")]
internal sealed class LookAtLink(FootbridgeDb db, TimeProvider clock) : IQuery<LookAtLink.Input, LookAtLink.Answer>
{
    public sealed record Input(string Token, bool ForPassword);

    public sealed record Answer(bool IsGood);

    public async Task<Outcome<Answer>> HandleAsync(Input input, CancellationToken ct)
    {
        var hash = SecretToken.HashOf(input.Token);
        var link = await db.Set<SignInLink>().SingleOrDefaultAsync(l => l.TokenHash == hash, ct);
        var fits = link is not null && link.IsForPassword == input.ForPassword;
        return new Answer(fits && link!.IsGood(clock.GetUtcNow()));
    }
}
