using System.Security.Cryptography;
using Footbridge.Clinical.Draws;
using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>A client's own draws of a month.</summary>
/// <param name="First">First day of the month.</param>
/// <param name="Commitment">What was told of the seed before.</param>
/// <param name="Seed">The seed; null while the month is not over.</param>
/// <param name="Code">The name made up for the client.</param>
/// <param name="Draws">The draws in order.</param>
internal sealed record OwnSlips(DateOnly First, string Commitment, string? Seed, string Code, IReadOnlyList<SlipLine> Draws);

/// <summary>Keeps the draws of slips of a month: the seed, the names made up for people, and what was drawn.</summary>
internal sealed class SlipBook(FootbridgeDb db, TimeProvider clock)
{
    /// <summary>What was told of the seed of a day's month; null when none was chosen yet.</summary>
    public Task<string?> CommitmentAsync(DateOnly day, CancellationToken ct)
    {
        var month = ProgramCalendar.MonthOf(day);
        return db.Set<SlipMonthRow>().Where(m => m.Month == month).Select(m => m.Commitment).SingleOrDefaultAsync(ct);
    }

    /// <summary>Chooses the seed of a day's month, when there is none yet.</summary>
    public async Task BeginAsync(DateOnly day, CancellationToken ct)
    {
        var month = ProgramCalendar.MonthOf(day);
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
        var month = ProgramCalendar.MonthOf(on);
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
        return new(SlipFile.Format, month, row.Commitment, SeedOf(month, row.Seed, today), [.. draws.Select(d => d.Line)]);
    }

    /// <summary>A client's own draws by month, newest first.</summary>
    public async Task<IReadOnlyList<OwnSlips>> OwnAsync(ClientId client, int most, DateOnly today, CancellationToken ct)
    {
        var own = await (
            from code in db.Set<SlipCodeRow>()
            join month in db.Set<SlipMonthRow>() on code.Month equals month.Month
            where code.Client == client
            orderby code.Month descending
            select new
            {
                code.Month,
                code.Code,
                month.Commitment,
                month.Seed,
            }
        )
            .Take(most)
            .ToListAsync(ct);
        var codes = own.ConvertAll(o => o.Code);
        // Another month may have given the same name to somebody else.
        var draws = (
            await db.Set<SlipDrawRow>().AsNoTracking().Where(d => codes.Contains(d.Code)).OrderBy(d => d.Sequence).ToListAsync(ct)
        ).ToLookup(d => (d.Month, d.Code), d => d.Line);
        return
        [
            .. own.Select(o => new OwnSlips(
                o.Month,
                o.Commitment,
                SeedOf(o.Month, o.Seed, today),
                o.Code,
                [.. draws[(o.Month, o.Code)]]
            )),
        ];
    }

    // Nobody sees a seed before its month is over.
    private static string? SeedOf(DateOnly month, string seed, DateOnly today) => today >= month.AddMonths(1) ? seed : null;

    private async Task<string> CodeAsync(ClientId client, DateOnly month, CancellationToken ct)
    {
        var codes = await db.Set<SlipCodeRow>().Where(c => c.Month == month).ToDictionaryAsync(c => c.Client, c => c.Code, ct);
        // Codes of deleted records stay in the draws.
        var used = await db.Set<SlipDrawRow>().Where(d => d.Month == month).Select(d => d.Code).Distinct().ToListAsync(ct);
        if (codes.TryGetValue(client, out var known))
        {
            return known;
        }

        var code = PlainCode.New(SlipCodeRow.Length, c => codes.ContainsValue(c) || used.Contains(c));
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
