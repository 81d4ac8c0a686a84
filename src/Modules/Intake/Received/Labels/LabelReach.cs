using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Intake.Received.Labels;

/// <summary>Asks the one access decision about a label. What it refuses is left out without a word: a gap that is pointed at tells as much
/// as what would stand there.</summary>
internal static class LabelReach
{
    /// <summary>Whether the caller reaches what carries a label.</summary>
    public static async Task<bool> ReachesAsync(
        this IVisibleClients visible,
        ClientId client,
        DataKinds label,
        CancellationToken ct
    ) => label == DataKinds.None || (await visible.OfAsync(client, label, ct)).IsAllowed;

    /// <summary>The labels that the caller reaches of a client.</summary>
    public static async Task<DataKinds> LabelsOfAsync(this IVisibleClients visible, ClientId client, CancellationToken ct) =>
        await visible.ReachesAsync(client, DataKinds.Hiv, ct) ? DataKinds.Hiv : DataKinds.None;
}
