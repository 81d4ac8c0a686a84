using Footbridge.Care.Assessment.Reach;
using Footbridge.Care.Assessment.Versions;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Problems;

/// <summary>The problem list without what was entered in error, active ones first.</summary>
internal static class ProblemLines
{
    public static async Task<List<ClientProblem>> RowsAsync(
        FootbridgeDb db,
        ClientId client,
        DataKinds reach,
        CancellationToken ct
    )
    {
        var rows = await db.Set<ClientProblem>()
            .AsNoTracking()
            .Where(p => p.Client == client && p.ErrorAt == null)
            .ToListAsync(ct);
        return [.. rows.Where(p => p.IsWithin(reach)).OrderBy(p => p.Status).ThenBy(p => p.RecordedAt).ThenBy(p => p.Code)];
    }

    public static async Task<IReadOnlyList<SignedAssessment.ProblemLine>> OfAsync(
        FootbridgeDb db,
        ClientId client,
        DataKinds reach,
        CancellationToken ct
    ) =>
        [
            .. (await RowsAsync(db, client, reach, ct)).Select(p => new SignedAssessment.ProblemLine(
                p.Code,
                p.Words,
                p.Specifiers,
                $"{p.Status}"
            )),
        ];
}
