using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>Reads the ledger: what was gained, with what became of it.</summary>
internal sealed class LedgerBook(FootbridgeDb db, IStaff staff)
{
    /// <summary>What was gained, newest first.</summary>
    public async Task<IReadOnlyList<GainEntry>> ReadAsync(
        Func<IQueryable<RewardGain>, IQueryable<RewardGain>> which,
        CancellationToken ct
    )
    {
        var gains = await NewestFirst(which(db.Set<RewardGain>().AsNoTracking())).ToListAsync(ct);
        var ids = gains.ConvertAll(g => g.Id);
        var lines = (
            await db.Set<RewardLine>().AsNoTracking().Where(l => ids.Contains(l.Gain)).OrderBy(l => l.Number).ToListAsync(ct)
        ).ToLookup(l => l.Gain);
        var items = await db.Set<RewardItem>().AsNoTracking().ToListAsync(ct);
        var there = items.Where(i => i.Count > 0).Select(i => i.Slip).ToHashSet(StringComparer.Ordinal);
        var names = items.ToDictionary(i => i.Id.Value, i => i.Name);
        var people = new Dictionary<UserId, string>();
        foreach (
            var user in gains
                .Select(g => g.By)
                .Concat(lines.SelectMany(l => l).SelectMany(l => new[] { l.By, l.Witness ?? l.By }))
                .Distinct()
        )
        {
            people[user] = (await staff.FindAsync(user, ct))?.Printed ?? "";
        }

        return [.. gains.Select(Entry)];

        GainEntry Entry(RewardGain gain)
        {
            var own = lines[gain.Id].ToList();
            return new(
                gain.Id.Value,
                gain.Client,
                gain.On,
                gain.EarnedOn,
                gain.Goal,
                gain.InARow,
                gain.Schedule,
                gain.Slip,
                gain.Cents,
                StateOf(gain, own, there),
                people[gain.By],
                [.. own.Select(Line)]
            );
        }

        GainLine Line(RewardLine line) =>
            new(
                line.Kind,
                line.At,
                line.Item is { } item ? names.GetValueOrDefault(item) : null,
                people[line.By],
                line.Witness is { } witness ? people[witness] : null,
                line.Note
            );
    }

    /// <summary>What was gained, newest first; in one and the same moment, what was earned last.</summary>
    public static IQueryable<RewardGain> NewestFirst(IQueryable<RewardGain> gains) =>
        gains.OrderByDescending(g => g.At).ThenByDescending(g => g.EarnedOn).ThenByDescending(g => g.Part);

    /// <summary>How a prize stands.</summary>
    /// <param name="gain">What was gained.</param>
    /// <param name="lines">Its lines, the oldest first.</param>
    /// <param name="there">Slips of which there is a prize in stock.</param>
    private static GainState StateOf(RewardGain gain, IReadOnlyList<RewardLine> lines, IReadOnlySet<string> there) =>
        !gain.HasPrize ? GainState.NoPrize
        : lines is [.., { Kind: RewardLineKind.Handed }] ? GainState.Handed
        : gain.Draw is null || there.Contains(gain.Slip) ? GainState.Open
        : GainState.Owed;
}
