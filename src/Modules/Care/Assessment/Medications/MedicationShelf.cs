using Footbridge.Care.Assessment.Reach;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Medications;

/// <summary>Finds medications within the caller's reach.</summary>
internal static class MedicationShelf
{
    /// <summary>What is taken now, medicines for addiction first.</summary>
    public static async Task<List<ClientMedication>> TakenAsync(
        FootbridgeDb db,
        ClientId client,
        DataKinds reach,
        CancellationToken ct
    )
    {
        var rows = await db.Set<ClientMedication>()
            .Where(m => m.Client == client && m.Until == null && m.ErrorAt == null)
            .ToListAsync(ct);
        return
        [
            .. rows.Where(m => m.IsWithin(reach))
                .OrderBy(m => m.Kind.Length == 0)
                .ThenBy(m => m.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>One medication, ready to be changed; null when there is none within reach.</summary>
    public static async Task<ClientMedication?> OneAsync(
        FootbridgeDb db,
        IVisibleClients visible,
        ClientId client,
        Guid medication,
        CancellationToken ct
    )
    {
        var id = MedicationId.From(medication);
        var found = await db.Set<ClientMedication>().SingleOrDefaultAsync(m => m.Id == id && m.Client == client, ct);
        return found is not null && found.IsWithin(await visible.LabelsOfAsync(client, ct)) ? found : null;
    }
}
