using Footbridge.Clinical.Notes;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Reading;

/// <summary>A signed note of an earlier day.</summary>
/// <param name="Note">The note.</param>
/// <param name="Client">The client.</param>
/// <param name="On">Its day.</param>
/// <param name="Response">What it says of the person.</param>
internal sealed record EarlierNote(NoteId Note, ClientId Client, DateOnly On, string Response);

/// <summary>Finds the notes that a new one may have been copied from.</summary>
internal static class EarlierNotes
{
    /// <summary>How far back is looked.</summary>
    public const int Days = 35;

    /// <summary>The newest notes of clients before or on a day that were signed and count, newest first.</summary>
    public static Task<List<EarlierNote>> OfAsync(
        FootbridgeDb db,
        IReadOnlyCollection<ClientId> clients,
        DateOnly on,
        CancellationToken ct
    )
    {
        var from = on.AddDays(-Days);
        return db.Set<ClientNote>()
            .AsNoTracking()
            .ThatCount()
            .Where(n => clients.Contains(n.Client) && n.On >= from && n.On <= on)
            .OrderByDescending(n => n.On)
            .Select(n => new EarlierNote(n.Id, n.Client, n.On, n.Response))
            .ToListAsync(ct);
    }

    /// <summary>The newest earlier note of the same client that says the same, or null.</summary>
    public static async Task<EarlierNote?> WithSameWordsAsync(FootbridgeDb db, ClientNote note, CancellationToken ct)
    {
        var earlier = await OfAsync(db, [note.Client], note.On, ct);
        return earlier.Find(e => e.Note != note.Id && RepeatedText.SaysTheSame(note.Response, e.Response));
    }
}
