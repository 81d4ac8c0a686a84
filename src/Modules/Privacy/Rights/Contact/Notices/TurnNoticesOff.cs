using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact.Notices;

/// <summary>Turns notices off for a phone or computer; from another one too, when a phone was lost.</summary>
[Requires(PrivacyPermissions.OwnNotices)]
internal sealed class TurnNoticesOff(FootbridgeDb db) : ICommand<TurnNoticesOff.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Phone) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = NoticePhoneId.From(input.Phone);
        if (
            await db.Set<NoticePhone>().AsTracking().SingleOrDefaultAsync(p => p.Id == id && p.Client == input.Client, ct) is
            { } phone
        )
        {
            db.Remove(phone);
        }

        // One that is gone already is off as well.
        return Done.Value;
    }
}
