using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Disclosures.Reading;

internal static class SingleConsents
{
    /// <summary>The client's consents for treatment, payment and operations.</summary>
    public static async Task<IReadOnlySet<Guid>> SingleConsentsAsync(this FootbridgeDb db, ClientId client, CancellationToken ct)
    {
        var ids = await db.Set<Consent>()
            .Where(c => c.Client == client && c.ForTreatmentPaymentOperations)
            .Select(c => c.Id)
            .ToListAsync(ct);
        return ids.Select(id => id.Value).ToHashSet();
    }
}
