using Footbridge.Contracts.Messages;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact.Notices;

/// <summary>Sends a notice to the client's phones at once, to see how it looks and whether it comes.</summary>
[Requires(PrivacyPermissions.OwnNotices)]
internal sealed class TryNotice(FootbridgeDb db, IMessages messages, IText text) : ICommand<TryNotice.Input, Done>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!await db.Set<NoticePhone>().AnyAsync(p => p.Client == input.Client, ct))
        {
            return Problem.Rule("privacy.notices.none");
        }

        messages.Send(
            new(MessageChannel.Push, "", text["privacy.notices.try-title"], text["privacy.notices.try-body"], input.Client)
            {
                IsAwaited = true,
            }
        );
        return Done.Value;
    }
}
