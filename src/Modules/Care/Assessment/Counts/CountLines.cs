using Footbridge.Care.Assessment.Versions;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Counts;

/// <summary>The newest count of each disorder.</summary>
internal static class CountLines
{
    public static async Task<IReadOnlyList<CountedCriteria>> NewestAsync(FootbridgeDb db, ClientId client, CancellationToken ct)
    {
        var all = await db.Set<CountedCriteria>().AsNoTracking().Where(c => c.Client == client).ToListAsync(ct);
        return [.. all.GroupBy(c => c.Disorder).Select(g => g.MaxBy(c => (c.At, c.Id.Value))!).OrderByDescending(c => c.Counted)];
    }

    public static async Task<IReadOnlyList<SignedAssessment.CountLine>> OfAsync(
        FootbridgeDb db,
        ClientId client,
        CancellationToken ct
    ) =>
        [
            .. (await NewestAsync(db, client, ct)).Select(c => new SignedAssessment.CountLine(
                c.Disorder,
                c.Counted,
                c.Of,
                c.Specifiers
            )),
        ];
}
