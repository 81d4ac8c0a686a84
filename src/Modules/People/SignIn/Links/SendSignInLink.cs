using Footbridge.Contracts.Messages;
using Footbridge.Kernel;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.SignIn;

/// <summary>Sends a one-time link to a client or relative who wants to sign in. The answer is the same whether anybody has the address.</summary>
[OpenToAll("Whoever signs in is not known yet.")]
internal sealed class SendSignInLink(FootbridgeDb db, Letters letters, TimeProvider clock) : ICommand<SendSignInLink.Input, Done>
{
    private const int MostAtOnce = 3;

    public sealed record Input(string Contact);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var channel = ContactAddress.IsMail(input.Contact) ? MessageChannel.Mail : MessageChannel.Text;
        var since = clock.GetUtcNow() - SignInLink.LifetimeOf(LinkPurpose.SignIn);
        foreach (var account in await db.GuestsAsync(input.Contact, ct))
        {
            var user = account.User.Id;
            var recent = await db.Set<SignInLink>().CountAsync(l => l.User == user && l.CreatedAt > since, ct);
            // Nobody's phone is to be flooded by somebody who knows the number.
            if (recent < MostAtOnce)
            {
                var (link, token) = SignInLink.For(account.Membership, LinkPurpose.SignIn, clock);
                db.Add(link);
                letters.Send(account.User, LinkPurpose.SignIn, token, account.Membership.Client, channel);
            }
        }

        return Done.Value;
    }
}
