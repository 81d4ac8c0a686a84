using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>All decisions about rewards, the oldest first, and which counts on a day.</summary>
internal sealed class TermsBook(IReadOnlyList<RewardTerms> all)
{
    public IReadOnlyList<RewardTerms> All => all;

    /// <summary>First day on which something could be earned; null when there never was one.</summary>
    public DateOnly? Since => all.Where(t => t.On).Select(t => (DateOnly?)t.From).Min();

    /// <summary>What counts on a day; null when rewards were not given then.</summary>
    public RewardTerms? On(DateOnly day) => all.LastOrDefault(t => t.From <= day) is { On: true } terms ? terms : null;

    public static async Task<TermsBook> ReadAsync(FootbridgeDb db, CancellationToken ct) =>
        new(await db.Set<RewardTerms>().AsNoTracking().OrderBy(t => t.Number).ToListAsync(ct));
}
