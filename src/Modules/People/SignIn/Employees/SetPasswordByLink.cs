using Footbridge.Kernel;
using Footbridge.People.Sessions;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>Lets a member of staff who was invited, or lost their password, set a new one.</summary>
[OpenToAll("Whoever sets a first password is not known yet; the link is the proof.")]
internal sealed class SetPasswordByLink(FootbridgeDb db, IPasswordHasher<User> hasher, OpenSessions sessions, TimeProvider clock)
    : ICommand<SetPasswordByLink.Input, Done>
{
    public sealed record Input(string Token, string Password);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var hash = SecretToken.HashOf(input.Token);
        var link = await db.Set<SignInLink>().SingleOrDefaultAsync(l => l.TokenHash == hash, ct);
        if (link is not { IsForPassword: true } || await db.AccountAsync(link.User, link.Membership, ct) is not { } account)
        {
            return Problem.Rule("people.link.not-good");
        }

        var user = account.User;
        if (PasswordStrength.Refusal(input.Password, [user.DisplayName, user.Email ?? ""], nameof(input.Password)) is { } weak)
        {
            return weak;
        }

        if (!link.Use(clock.GetUtcNow()))
        {
            return Problem.Rule("people.link.not-good");
        }

        user.PasswordHash = hasher.HashPassword(user, input.Password);
        user.EmailConfirmed = true;
        user.ChangeStamp(clock);
        user.GotIn();
        await sessions.EndAsync(user.Id, except: null, ct);
        return Done.Value;
    }
}
