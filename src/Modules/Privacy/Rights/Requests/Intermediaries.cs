using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Requests;

/// <summary>Those who pass records on, as a client's consents name them.</summary>
internal static class Intermediaries
{
    /// <summary>Their names. A consent that was taken back counts too: what was passed on before stays passed on.</summary>
    public static async Task<IReadOnlyList<string>> IntermediariesAsync(
        this FootbridgeDb db,
        ClientId client,
        CancellationToken ct
    ) =>
        In(
            await db.Set<Consent>()
                .AsNoTracking()
                .Where(c => c.Client == client && c.Decision == ConsentDecision.Signed)
                .ToListAsync(ct)
        );

    /// <summary>Their names in consents. Pure.</summary>
    public static IReadOnlyList<string> In(IEnumerable<Consent> consents) =>
        [
            .. consents
                .SelectMany(c => c.Terms.Recipients)
                .Where(r => r.Kind == RecipientKind.Intermediary)
                .Select(r => r.Name)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
}
