using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact.Notices;

/// <summary>The phones and computers on which the client has notices on.</summary>
[Requires(PrivacyPermissions.OwnNotices)]
internal sealed class ReadNotices(FootbridgeDb db) : IQuery<ReadNotices.Input, ReadNotices.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The phones, the newest first.</summary>
    public sealed record View(IReadOnlyList<Phone> Phones);

    /// <param name="Id">Its id.</param>
    /// <param name="Mark">First letters of the hash of its address: the script finds the phone in hand by it.</param>
    /// <param name="Since">When notices were turned on.</param>
    public sealed record Phone(Guid Id, string Mark, DateTimeOffset Since);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var phones = await db.Set<NoticePhone>()
            .Where(p => p.Client == input.Client)
            .OrderByDescending(p => p.Since)
            .Select(p => new Phone(p.Id.Value, p.EndpointHash, p.Since))
            .ToListAsync(ct);
        return new View([.. phones]);
    }
}
