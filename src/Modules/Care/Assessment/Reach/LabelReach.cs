using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Care.Assessment.Reach;

/// <summary>Asks the one access decision about labels. What it refuses is left out without a word: a gap that is pointed at tells as much as
/// what would stand there.</summary>
internal static class LabelReach
{
    /// <summary>The labels that the caller reaches of a client.</summary>
    public static async Task<DataKinds> LabelsOfAsync(this IVisibleClients visible, ClientId client, CancellationToken ct) =>
        (await visible.OfAsync(client, DataKinds.Hiv, ct)).IsAllowed ? DataKinds.Hiv : DataKinds.None;

    public static bool IsWithin(this ILabelled row, DataKinds reach) => (row.Label & ~reach) == DataKinds.None;
}
