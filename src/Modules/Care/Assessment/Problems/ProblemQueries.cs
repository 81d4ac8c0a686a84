using Footbridge.Care.Assessment.Reach;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Problems;

/// <summary>Finds lines of the problem list within the caller's reach.</summary>
internal static class ProblemQueries
{
    /// <summary>A line of a client's list, ready to be changed; null when there is none within reach.</summary>
    public static async Task<ClientProblem?> ProblemOfAsync(
        this FootbridgeDb db,
        IVisibleClients visible,
        ClientId client,
        Guid problem,
        CancellationToken ct
    )
    {
        var id = ProblemId.From(problem);
        var found = await db.Set<ClientProblem>().SingleOrDefaultAsync(p => p.Id == id && p.Client == client, ct);
        return found is not null && found.IsWithin(await visible.LabelsOfAsync(client, ct)) ? found : null;
    }
}
