using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>Sends a member of staff who lost their password a link to set a new one. The answer is the same whether anybody has the
/// address.</summary>
[OpenToAll("Whoever lost a password cannot sign in.")]
internal sealed class AskForPassword(FootbridgeDb db, Letters letters, TimeProvider clock) : ICommand<AskForPassword.Input, Done>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    public sealed record Input(string Email);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.StaffAsync(input.Email, ct) is not { } account)
        {
            return Done.Value;
        }

        var (user, since) = (account.User.Id, clock.GetUtcNow() - Pause);
        if (!await db.Set<SignInLink>().AnyAsync(l => l.User == user && l.CreatedAt > since, ct))
        {
            var (link, token) = SignInLink.For(account.Membership, LinkPurpose.Password, clock);
            db.Add(link);
            letters.Send(account.User, LinkPurpose.Password, token, about: null);
        }

        return Done.Value;
    }
}
