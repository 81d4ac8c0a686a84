using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Sharing.Family;

/// <summary>Finds the consents that name a relative.</summary>
internal static class FamilyConsents
{
    /// <summary>Those in force on a day. One that was revoked, or is over, is none from then on.</summary>
    public static async Task<IReadOnlyList<Consent>> InForceAsync(
        FootbridgeDb db,
        ClientId client,
        UserId relative,
        DateOnly on,
        CancellationToken ct
    )
    {
        var linked = await (
            from link in db.Set<FamilyLink>()
            join consent in db.Set<Consent>() on link.Consent equals consent.Id
            where link.Client == client && link.Relative == relative && consent.Client == client
            select consent
        )
            .AsNoTracking()
            .Distinct()
            .ToListAsync(ct);
        return [.. linked.Where(c => ConsentRules.Validate(c, on).Count == 0).OrderBy(c => c.Number)];
    }
}
