using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing.Returned;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing;

/// <summary>A note between its writer and a co-signer.</summary>
internal sealed record OnTheWay
{
    public required NoteId Note { get; init; }
    public required ClientId Client { get; init; }
    public required string ClientName { get; init; }
    public required NoteKind Kind { get; init; }
    public required string Title { get; init; }
    public required DateOnly On { get; init; }
    public required string Author { get; init; }
    public required int DaysOld { get; init; }

    /// <summary>Last day for the co-signature, while it waits for one.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Why it was sent back, when it was.</summary>
    public SendBackWords? Reason { get; init; }
}

/// <summary>Reads notes that were sent back and notes that wait for a co-signature.</summary>
internal sealed class NotesOnTheWay(FootbridgeDb db, IClients clients, ProgramCalendar calendar)
{
    /// <summary>Notes that were sent back alone. Of a session that was sent back whole, the session stands in the list.</summary>
    public async Task<IReadOnlyList<OnTheWay>> ReturnedAsync(
        UserId? me,
        Dictionary<UserId, string> names,
        IReadOnlySet<ClientId> hidden,
        CancellationToken ct
    )
    {
        var mine = me?.Value ?? default;
        var notes = await db.Set<ClientNote>()
            .AsNoTracking()
            .Where(n => n.SentBackAt != null && n.SignedAt == null && n.VoidedAt == null && !hidden.Contains(n.Client))
            .Where(n => n.Session == null || db.Set<GroupSession>().Any(s => s.Id == n.Session && s.State == SessionState.Signed))
            .Where(n =>
                me == null
                || n.Author == me
                || db.Set<GroupSession>()
                    .Any(s => s.Id == n.Session && (s.Facilitator == me || s.CoFacilitator == me || s.AlsoLedBy.Contains(mine)))
            )
            .OrderBy(n => n.On)
            .ThenBy(n => n.Id)
            .ToListAsync(ct);
        var reasons = await SendBackWords.LastAsync(db, [.. notes.Select(n => n.Id)], ct);
        return [.. (await RowsAsync(notes, names, ct)).Select(r => r with { Reason = reasons.GetValueOrDefault(r.Note) })];
    }

    /// <summary>Notes that wait for a co-signature.</summary>
    public async Task<IReadOnlyList<OnTheWay>> CosignAsync(
        UserId? me,
        Dictionary<UserId, string> names,
        IReadOnlySet<ClientId> hidden,
        CancellationToken ct
    )
    {
        var notes = await db.Set<ClientNote>()
            .AsNoTracking()
            .Where(n => n.SignedAt != null && n.CosignDue != null && n.CosignedAt == null && n.VoidedAt == null)
            .Where(n => !hidden.Contains(n.Client))
            .Where(n => me == null || n.Author == me || n.SignedBy == me)
            .OrderBy(n => n.SignedAt)
            .ThenBy(n => n.Id)
            .ToListAsync(ct);
        return await RowsAsync(notes, names, ct);
    }

    private async Task<IReadOnlyList<OnTheWay>> RowsAsync(
        List<ClientNote> notes,
        Dictionary<UserId, string> names,
        CancellationToken ct
    )
    {
        if (notes.Count == 0)
        {
            return [];
        }

        var people = await clients.FindAsync([.. notes.Select(n => n.Client).Distinct()], ct);
        return
        [
            .. notes.Select(n => new OnTheWay
            {
                Note = n.Id,
                Client = n.Client,
                ClientName = people.GetValueOrDefault(n.Client)?.DisplayName ?? "",
                Kind = n.Kind,
                Title = n.Title,
                On = n.On,
                Author = names.GetValueOrDefault(n.SignedBy ?? n.Author, ""),
                DaysOld = calendar.Today.DayNumber - n.On.DayNumber,
                Due = n.CosignDue,
            }),
        ];
    }
}

/// <summary>What waits for one person's hand, or for a co-signature under their notes.</summary>
/// <param name="Name">The person.</param>
/// <param name="Returned">Notes and sessions that were sent back.</param>
/// <param name="Sessions">Sessions not signed.</param>
/// <param name="Drafts">Drafts.</param>
/// <param name="Cosign">Notes that wait for somebody else.</param>
/// <param name="Oldest">Days since the oldest that waits for their own hand.</param>
internal sealed record PersonLoad(string Name, int Returned, int Sessions, int Drafts, int Cosign, int Oldest)
{
    /// <summary>Everybody with something in the list, the most first.</summary>
    public static IReadOnlyList<PersonLoad> Of(SigningQueue.Queue queue) =>
        [
            .. queue
                .Returned.Select(r => (r.Author, Kind: "returned", r.DaysOld))
                .Concat(queue.Sessions.Select(s => (s.Facilitator, Kind: s.Reason is null ? "session" : "returned", s.DaysOld)))
                .Concat(queue.Drafts.Select(d => (d.Author, Kind: "draft", d.DaysOld)))
                .Concat(queue.Cosign.Select(c => (c.Author, Kind: "cosign", DaysOld: 0)))
                .GroupBy(x => x.Item1)
                .Select(g => new PersonLoad(
                    g.Key,
                    g.Count(x => x.Kind == "returned"),
                    g.Count(x => x.Kind == "session"),
                    g.Count(x => x.Kind == "draft"),
                    g.Count(x => x.Kind == "cosign"),
                    g.Max(x => x.DaysOld)
                ))
                .OrderByDescending(p => p.Returned + p.Sessions + p.Drafts)
                .ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
}
