using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Sessions.Signing.Returned;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Unsigned;

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
            .SentBack()
            .Where(n => !hidden.Contains(n.Client))
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
            .WaitingForCosign()
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
