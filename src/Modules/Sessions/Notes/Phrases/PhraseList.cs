using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Phrases;

/// <summary>A quick phrase as it is offered.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Short">What is typed behind the slash.</param>
/// <param name="Text">What it stands for.</param>
/// <param name="Own">Whether it is the reader's own, and not the program's.</param>
internal sealed record Phrase(Guid Id, string Short, string Text, bool Own);

internal static class PhraseList
{
    /// <summary>A member of staff's own phrases and the program's; an own one hides the program's of the same name.</summary>
    public static async Task<IReadOnlyList<Phrase>> OfAsync(FootbridgeDb db, UserId? user, CancellationToken ct)
    {
        var all = await AllAsync(db, user, ct);
        return
        [
            .. all.GroupBy(p => p.Short, StringComparer.Ordinal)
                .Select(g => g.OrderByDescending(p => p.Own).First())
                .OrderBy(p => p.Short, StringComparer.Ordinal),
        ];
    }

    /// <summary>All of them, own ones first.</summary>
    public static async Task<IReadOnlyList<Phrase>> AllAsync(FootbridgeDb db, UserId? user, CancellationToken ct)
    {
        var rows = await db.Set<QuickPhrase>().AsNoTracking().Where(p => p.Owner == null || p.Owner == user).ToListAsync(ct);
        return
        [
            .. rows.Select(p => new Phrase(p.Id, p.Short, p.Text, p.Owner is not null))
                .OrderByDescending(p => p.Own)
                .ThenBy(p => p.Short, StringComparer.Ordinal),
        ];
    }
}
