using System.Globalization;
using System.Security.Cryptography;
using Footbridge.Clinical.Draws;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Draws;

/// <summary>Keeps the draws of a month: the seed, the names made up for people, and what was drawn day by day.</summary>
internal sealed class DrawBook(FootbridgeDb db, TimeProvider clock)
{
    /// <summary>The month of a day; begun, with a seed of its own, when there is none yet.</summary>
    public async Task<DrawMonthRow> BeginAsync(DateOnly day, CancellationToken ct)
    {
        var month = ProgramCalendar.MonthOf(day);
        if (await db.Set<DrawMonthRow>().SingleOrDefaultAsync(m => m.Month == month, ct) is { } begun)
        {
            return begun;
        }

        var seed = RandomNumberGenerator.GetBytes(RandomDraw.SeedBytes);
        var row = new DrawMonthRow
        {
            Id = Ids.NewGuid(clock),
            Month = month,
            Commitment = RandomDraw.Commitment(seed),
            Seed = Convert.ToHexStringLower(seed),
        };
        db.Add(row);
        return row;
    }

    /// <summary>Names of clients for a month; made up where there is none yet.</summary>
    public async Task<IReadOnlyDictionary<ClientId, string>> CodesAsync(
        DateOnly month,
        IReadOnlyCollection<ClientId> clients,
        CancellationToken ct
    )
    {
        var codes = await db.Set<DrawCodeRow>().Where(c => c.Month == month).ToDictionaryAsync(c => c.Client, c => c.Code, ct);
        foreach (var client in clients.Where(c => !codes.ContainsKey(c)))
        {
            var code = PlainCode.New(DrawCodeRow.Length, codes.ContainsValue);
            codes.Add(client, code);
            db.Add(
                new DrawCodeRow
                {
                    Id = Ids.NewGuid(clock),
                    Client = client,
                    Month = month,
                    Code = code,
                }
            );
        }

        return codes;
    }

    /// <summary>The draws of a month as others may see them: the seed only when the month is over.</summary>
    public async Task<DrawMonth?> FindAsync(DateOnly month, DateOnly today, CancellationToken ct)
    {
        if (await db.Set<DrawMonthRow>().SingleOrDefaultAsync(m => m.Month == month, ct) is not { } row)
        {
            return null;
        }

        var next = month.AddMonths(1);
        var days = await db.Set<DrawDayRow>().Where(d => d.On >= month && d.On < next).OrderBy(d => d.On).ToListAsync(ct);
        return new(month, row.Commitment, today >= next ? row.Seed : null, [.. days.Select(Day)]);
    }

    /// <summary>A draw as it is kept.</summary>
    public static DrawDayRow Row(Guid id, DrawDay day) =>
        new()
        {
            Id = id,
            On = day.On,
            Entries = DrawEntry.Line(day.Entries),
            Drawn = string.Join(',', day.Drawn),
            Link = day.Link,
        };

    private static DrawDay Day(DrawDayRow row) =>
        new(
            row.On,
            [.. Parts(row.Entries).Select(e => e.Split(':', '/')).Select(e => new DrawEntry(e[0], Number(e[1]), Number(e[2])))],
            Parts(row.Drawn),
            row.Link
        );

    private static string[] Parts(string joined) => joined.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
