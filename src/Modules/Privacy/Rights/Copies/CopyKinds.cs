using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Privacy.Rights.Copies;

/// <summary>Asks the one access decision about each kind of data that a copy may hold.</summary>
internal sealed class CopyKinds(IVisibleClients visible)
{
    /// <summary>Kinds that are decided apart, and can be left out apart.</summary>
    public static IReadOnlyList<DataKinds> Apart { get; } = [DataKinds.CounselingNotes, DataKinds.Hiv];

    /// <summary>What whoever asks may not have of a record. When the whole of it is the record of a minor and that may not be seen, there is
    /// no copy.</summary>
    public async Task<Outcome<DataKinds>> WithheldAsync(ClientId client, bool isMinor, CancellationToken ct)
    {
        var whole = await visible.OfAsync(client, isMinor ? DataKinds.Minor : DataKinds.None, ct);
        if (whole.Problem is { } refusal)
        {
            return refusal;
        }

        var withheld = DataKinds.None;
        foreach (var kind in Apart)
        {
            if (!(await visible.OfAsync(client, kind, ct)).IsAllowed)
            {
                withheld |= kind;
            }
        }

        return withheld;
    }
}
