using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Reach;
using Footbridge.Privacy.Rights.Retention.Holds;
using Footbridge.Storage;
using Footbridge.Storage.Export;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Retention;

/// <summary>Says which records may be deleted today. Sealed records are for the privacy officer, and for the program itself.</summary>
[Requires(PrivacyPermissions.HandleRetention)]
internal sealed class ReviewRetention(FootbridgeDb db, RetentionBook book, WatchedPeople watched, ProgramCalendar calendar)
    : IQuery<RetentionReview, RetentionReviewed>
{
    private const int LatestProofs = 50;

    public async Task<Outcome<RetentionReviewed>> HandleAsync(RetentionReview input, CancellationToken ct)
    {
        var terms = await book.TermsAsync(ct);
        var events = (await book.EventsAsync(null, ct)).ToLookup(e => e.Client);
        var people = (await watched.NamesAsync(events.Select(e => e.Key), ct)).Known;
        var until = people.Keys.ToDictionary(c => c, c => RetentionSchedule.Until([.. events[c]], terms, people[c].BornOn));
        var due = until.Where(u => u.Value is { } kept && kept.Day < calendar.Today).OrderBy(u => u.Value!.Day).ToList();
        var held = await db.Set<LegalHold>().Where(h => h.EndedOn == null).Select(h => h.Client).ToListAsync(ct);
        var proposed = await db.Set<Deletion>().Select(d => d.Client).ToListAsync(ct);
        var rows = new List<DueRecord>();
        foreach (var (client, kept) in due)
        {
            rows.Add(
                new(
                    client,
                    people[client].DisplayName,
                    kept!.Day,
                    kept.Kind,
                    held.Contains(client),
                    proposed.Contains(client),
                    input.WithRows ? KeptTables.Shown(await Erasure.CountAsync(db, client, KeptTables.All, ct)) : null
                )
            );
        }

        var proofs = await db.Set<DeletionCertificate>()
            .OrderByDescending(c => c.At)
            .Take(LatestProofs)
            .Select(c => new DeletionProof(c.Id, c.At, c.Rows, c.Digest))
            .ToListAsync(ct);
        return new RetentionReviewed(terms, rows, until.Count - due.Count, proofs);
    }
}
