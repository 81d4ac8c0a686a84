using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Reach;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Disclosures.Reading;

/// <summary>What went outside of all records, for those who watch over it. Sealed records are for the privacy officer alone.</summary>
[Requires(PrivacyPermissions.Oversee)]
internal sealed class OverseeDisclosures(FootbridgeDb db, WatchedPeople people, IStaff staff)
    : IQuery<OverseeDisclosures.Input, OverseeDisclosures.View>
{
    /// <summary>How many a page shows; the file holds all.</summary>
    public const int Most = 200;

    /// <summary>What is looked for.</summary>
    /// <param name="Ground">Code of a ground, or empty.</param>
    /// <param name="From">First day.</param>
    /// <param name="Until">Last day.</param>
    /// <param name="All">Whether all are wanted.</param>
    public sealed record Input(string Ground, DateOnly From, DateOnly Until, bool All = false);

    public sealed record View(int Count, IReadOnlyList<Row> Rows);

    public sealed record Row(ClientId Client, string Name, DisclosureLine Line);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var hidden = await people.SealedAsync(ct);
        var wanted = db.Set<Disclosure>()
            .AsNoTracking()
            .Where(d => d.On >= input.From && d.On <= input.Until)
            .Where(d => !hidden.Contains(d.Client));
        if (Grounds.Find(input.Ground) is { } ground)
        {
            wanted = wanted.Where(d => d.Ground == ground);
        }

        var count = await wanted.CountAsync(ct);
        var found = await wanted
            .OrderByDescending(d => d.On)
            .ThenByDescending(d => d.Id)
            .Take(input.All ? int.MaxValue : Most)
            .ToListAsync(ct);
        var names = await people.NamesAsync(found.Select(d => d.Client), ct);
        var team = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        return new View(
            count,
            [
                .. found.Select(d => new Row(
                    d.Client,
                    names.Of(d.Client),
                    DisclosureLines.LineOf(d, d.By is { } by ? team.GetValueOrDefault(by, "") : "")
                )),
            ]
        );
    }
}
