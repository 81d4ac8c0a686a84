using System.Runtime.CompilerServices;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Looks.Unusual;

/// <summary>Reads the looks of staff, one local day after the other.</summary>
internal sealed class StaffLooks(FootbridgeDb db, ProgramCalendar calendar)
{
    private const int LinesAtOnce = 5_000;

    public async IAsyncEnumerable<(DateOnly Day, IReadOnlyList<Look> Looks)> ByDayAsync(
        DateOnly from,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var next = await AuditChain.FirstSinceAsync(db, calendar.StartOf(from), ct);
        var waiting = new List<Look>();
        while (true)
        {
            var piece = await PieceAsync(next, ct);
            waiting.AddRange(piece);
            var isLast = piece.Count < LinesAtOnce;
            var days = waiting.GroupBy(l => calendar.DayOf(l.At)).ToList();
            // The last day of a piece may go on in the next one.
            foreach (var day in isLast ? days : days.SkipLast(1))
            {
                yield return (day.Key, [.. day]);
            }

            if (isLast)
            {
                yield break;
            }

            waiting = [.. days[^1]];
            next = piece[^1].Sequence + 1;
        }
    }

    private async Task<IReadOnlyList<Look>> PieceAsync(long next, CancellationToken ct)
    {
        var lines = await db.Set<AuditLine>()
            .Where(l => l.Sequence >= next && l.ActorKind == CallerKind.Staff && l.Actor != null)
            .OrderBy(l => l.Sequence)
            .Take(LinesAtOnce)
            .Select(l => new
            {
                l.Sequence,
                l.At,
                l.Actor,
                l.Client,
                l.Result,
                l.Ground,
            })
            .ToListAsync(ct);
        if (lines.Count == 0)
        {
            return [];
        }

        var last = lines[^1].Sequence;
        var listed = (
            await db.Set<AuditClient>()
                .Where(c => c.Sequence >= next && c.Sequence <= last)
                .Select(c => new { c.Sequence, c.Client })
                .ToListAsync(ct)
        ).ToLookup(c => c.Sequence, c => c.Client);
        return
        [
            .. lines.Select(l => new Look(
                l.Sequence,
                l.At,
                calendar.TimeOf(l.At),
                l.Actor!.Value,
                l.Client,
                [.. listed[l.Sequence]],
                l.Result,
                l.Ground
            )),
        ];
    }
}
