using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes;

/// <summary>Tells other modules about stays.</summary>
internal sealed class EpisodeRegister(FootbridgeDb db) : IEpisodes
{
    public async Task<EpisodeSummary?> OpenOfAsync(ClientId client, CancellationToken ct) =>
        (await Open().Where(e => e.Client == client).FirstOrDefaultAsync(ct))?.ToSummary();

    public async Task<IReadOnlyList<EpisodeSummary>> OpenAsync(CancellationToken ct) =>
        [.. (await Open().ToListAsync(ct)).Select(e => e.ToSummary())];

    private IQueryable<Episode> Open() => db.Set<Episode>().AsNoTracking().Where(e => e.DischargedOn == null);
}
