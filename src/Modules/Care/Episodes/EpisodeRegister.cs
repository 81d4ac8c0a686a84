using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes;

/// <summary>Tells other modules about stays.</summary>
internal sealed class EpisodeRegister(FootbridgeDb db, ProgramCalendar calendar) : IEpisodes
{
    public async Task<EpisodeSummary?> OpenOfAsync(ClientId client, CancellationToken ct) =>
        (await Open().Where(e => e.Client == client).FirstOrDefaultAsync(ct))?.ToSummary(calendar.Today);

    public async Task<CareStanding> StandingAsync(ClientId client, CancellationToken ct)
    {
        var stays = await db.Set<Episode>()
            .Where(e => e.Client == client)
            .Select(e => new { e.Counselor, e.DischargedOn })
            .ToListAsync(ct);
        return stays.Find(e => e.DischargedOn is null) is { } open
            ? new(open.Counselor, null)
            : new(null, stays.Max(e => e.DischargedOn));
    }

    public async Task<IReadOnlyList<ClientId>> LeftBeforeAsync(DateOnly day, CancellationToken ct) =>
        await db.Set<Episode>()
            .GroupBy(e => e.Client)
            .Where(stays => stays.All(e => e.DischargedOn < day))
            .Select(stays => stays.Key)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<EpisodeSummary>> OfAsync(ClientId client, CancellationToken ct) =>
        [
            .. (
                await db.Set<Episode>().AsNoTracking().Where(e => e.Client == client).OrderBy(e => e.AdmittedOn).ToListAsync(ct)
            ).Select(e => e.ToSummary(calendar.Today)),
        ];

    public async Task<IReadOnlyList<EpisodeSummary>> OpenAsync(CancellationToken ct) =>
        [.. (await Open().ToListAsync(ct)).Select(e => e.ToSummary(calendar.Today))];

    public async Task<IReadOnlyList<EpisodeSummary>> ClosedAsync(CancellationToken ct) =>
        [
            .. (await db.Set<Episode>().AsNoTracking().Where(e => e.DischargedOn != null).ToListAsync(ct)).Select(e =>
                e.ToSummary(calendar.Today)
            ),
        ];

    private IQueryable<Episode> Open() => db.Set<Episode>().AsNoTracking().Where(e => e.DischargedOn == null);
}
