using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Looks.Reports;

/// <summary>Reads lines of the audit trail for the reports, latest first.</summary>
internal sealed class LookReader(FootbridgeDb db, ProgramCalendar calendar)
{
    /// <summary>Lines that name a client, alone or in a list; one more than a page, so that it shows whether there is another.</summary>
    public async Task<IReadOnlyList<LookRow>> OfAsync(
        ClientId client,
        LookFilter filter,
        UserId? actor,
        bool withOwn,
        CancellationToken ct
    )
    {
        var lines = await WithinAsync(filter, ct);
        lines = actor is null ? lines : lines.Where(l => l.Actor == actor);
        lines = withOwn ? lines : lines.Where(l => l.ActorKind != CallerKind.Client);
        var listed = db.Set<AuditClient>().Where(c => c.Client == client);
        var found = await lines
            .Where(l => l.Client == client)
            .Union(from line in lines join member in listed on line.Sequence equals member.Sequence select line)
            .OrderByDescending(l => l.Sequence)
            .Take(LookFilter.PageSize + 1)
            .ToListAsync(ct);
        return [.. found.Select(l => RowOf(l) with { InList = l.Client != client, Client = client })];
    }

    /// <summary>Lines of one user.</summary>
    public async Task<IReadOnlyList<LookRow>> ByAsync(UserId actor, LookFilter filter, CancellationToken ct)
    {
        var found = await (await WithinAsync(filter, ct))
            .Where(l => l.Actor == actor)
            .OrderByDescending(l => l.Sequence)
            .Take(LookFilter.PageSize + 1)
            .ToListAsync(ct);
        return [.. found.Select(RowOf)];
    }

    /// <summary>How many people the lists of these lines name.</summary>
    public async Task<IReadOnlyDictionary<long, int>> ListedAsync(IReadOnlyList<LookRow> rows, CancellationToken ct)
    {
        var lists = rows.Where(r => r.Client is null).Select(r => r.Sequence).ToList();
        return await db.Set<AuditClient>()
            .Where(c => lists.Contains(c.Sequence))
            .GroupBy(c => c.Sequence)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
    }

    /// <summary>A line as the reports read it.</summary>
    public static LookRow RowOf(AuditLine line) =>
        new(
            line.Sequence,
            line.At,
            line.Actor,
            line.ActorKind,
            line.Action,
            line.Client,
            line.Client is null,
            line.Purpose,
            line.Ground,
            line.Result
        );

    private async Task<IQueryable<AuditLine>> WithinAsync(LookFilter filter, CancellationToken ct)
    {
        IQueryable<AuditLine> lines = db.Set<AuditLine>();
        if (filter.From is { } from)
        {
            var first = await AuditChain.FirstSinceAsync(db, calendar.StartOf(from), ct);
            lines = lines.Where(l => l.Sequence >= first);
        }

        if (filter.To is { } to)
        {
            var end = await AuditChain.FirstSinceAsync(db, calendar.StartOf(to.AddDays(1)), ct);
            lines = lines.Where(l => l.Sequence < end);
        }

        return filter.Before is { } before ? lines.Where(l => l.Sequence < before) : lines;
    }
}
