using System.Security.Cryptography;
using Footbridge.Clinical.Draws;
using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>Keeps the draws of slips of a month: the seed, the names made up for people, and what was drawn.</summary>
internal sealed class SlipBook(FootbridgeDb db, TimeProvider clock)
{
    // Without letters and digits that are taken for each other.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>First day of a day's month.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>What was told of the seed of a day's month; null when none was chosen yet.</summary>
    public Task<string?> CommitmentAsync(DateOnly day, CancellationToken ct)
    {
        var month = MonthOf(day);
        return db.Set<SlipMonthRow>().Where(m => m.Month == month).Select(m => m.Commitment).SingleOrDefaultAsync(ct);
    }

    /// <summary>Chooses the seed of a day's month, when there is none yet.</summary>
    public async Task BeginAsync(DateOnly day, CancellationToken ct)
    {
        var month = MonthOf(day);
        if (await db.Set<SlipMonthRow>().AnyAsync(m => m.Month == month, ct))
        {
            return;
        }

        var seed = RandomNumberGenerator.GetBytes(RandomDraw.SeedBytes);
        db.Add(
            new SlipMonthRow
            {
                Id = Ids.NewGuid(clock),
                Month = month,
                Commitment = RandomDraw.Commitment(seed),
                Seed = Convert.ToHexStringLower(seed),
            }
        );
    }

    /// <summary>Draws a slip for a client and keeps it, unless nothing was told of the seed before.</summary>
    public async Task<SlipDrawRow?> DrawAsync(ClientId client, DateOnly on, int said, FishbowlTerms bowl, CancellationToken ct)
    {
        var month = MonthOf(on);
        if (await db.Set<SlipMonthRow>().SingleOrDefaultAsync(m => m.Month == month, ct) is not { } begun)
        {
            return null;
        }

        var code = await CodeAsync(client, month, ct);
        var last = await db.Set<SlipDrawRow>()
            .Where(d => d.Month == month)
            .OrderByDescending(d => d.Sequence)
            .FirstOrDefaultAsync(ct);
        var number = await db.Set<SlipDrawRow>().CountAsync(d => d.Month == month && d.Code == code, ct) + 1;
        var line = SlipDraw.Of(Convert.FromHexString(begun.Seed), last?.Link ?? begun.Commitment, on, code, number, said, bowl);
        var row = new SlipDrawRow
        {
            Id = Ids.NewGuid(clock),
            Month = month,
            Sequence = (last?.Sequence ?? 0) + 1,
            On = line.On,
            Code = line.Code,
            Number = line.Number,
            Said = line.Said,
            Bowl = line.Bowl,
            Slip = line.Slip,
            Link = line.Link,
        };
        db.Add(row);
        return row;
    }

    /// <summary>The draws of a month as others may see them: the seed only when the month is over.</summary>
    public async Task<SlipMonth?> FindAsync(DateOnly month, DateOnly today, CancellationToken ct)
    {
        if (await db.Set<SlipMonthRow>().AsNoTracking().SingleOrDefaultAsync(m => m.Month == month, ct) is not { } row)
        {
            return null;
        }

        var draws = await db.Set<SlipDrawRow>()
            .AsNoTracking()
            .Where(d => d.Month == month)
            .OrderBy(d => d.Sequence)
            .ToListAsync(ct);
        return new(
            SlipFile.Format,
            month,
            row.Commitment,
            today >= month.AddMonths(1) ? row.Seed : null,
            [.. draws.Select(d => d.Line)]
        );
    }

    private async Task<string> CodeAsync(ClientId client, DateOnly month, CancellationToken ct)
    {
        var codes = await db.Set<SlipCodeRow>().Where(c => c.Month == month).ToDictionaryAsync(c => c.Client, c => c.Code, ct);
        // Codes of deleted records stay in the draws.
        var used = await db.Set<SlipDrawRow>().Where(d => d.Month == month).Select(d => d.Code).Distinct().ToListAsync(ct);
        if (codes.TryGetValue(client, out var known))
        {
            return known;
        }

        string code;
        do
        {
            code = RandomNumberGenerator.GetString(Letters, SlipCodeRow.Length);
        } while (codes.ContainsValue(code) || used.Contains(code));

        db.Add(
            new SlipCodeRow
            {
                Id = Ids.NewGuid(clock),
                Client = client,
                Month = month,
                Code = code,
            }
        );
        return code;
    }
}
