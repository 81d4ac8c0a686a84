using System.Diagnostics.CodeAnalysis;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>Reads what is prescribed, and who must be kept apart.</summary>
[SuppressMessage("Design", "MA0049", Justification = "It reads what the namespace is about.")]
internal sealed class Prescriptions(FootbridgeDb db, IEpisodes episodes, IClients clients)
{
    /// <summary>What holds on a day for each client: what was written, else, for those in care, what follows from the stay (its
    /// <see cref="Prescription.Version"/> is zero).</summary>
    public async Task<IReadOnlyDictionary<ClientId, Prescription>> OnAsync(DateOnly day, CancellationToken ct)
    {
        var written = await db.Set<Prescription>().AsNoTracking().Where(p => p.From <= day).ToListAsync(ct);
        var all = written.GroupBy(p => p.Client).ToDictionary(g => g.Key, g => g.MaxBy(p => p.From)!);
        var unwritten = (await episodes.OpenAsync(ct)).Where(e => !all.ContainsKey(e.Client)).ToList();
        var people = await clients.FindAsync([.. unwritten.Select(e => e.Client).Distinct()], ct);
        foreach (var episode in unwritten)
        {
            all.TryAdd(episode.Client, PrescriptionRule.Default(episode, people.GetValueOrDefault(episode.Client)?.Language));
        }

        return all;
    }

    /// <summary>What holds for one client, and the version of what was written (zero when nothing was).</summary>
    public async Task<(Prescribed Prescribed, int Version)> OfAsync(ClientId client, DateOnly day, CancellationToken ct)
    {
        var written = await db.Set<Prescription>()
            .AsNoTracking()
            .Where(p => p.Client == client)
            .OrderBy(p => p.From)
            .ToListAsync(ct);
        var current = written.LastOrDefault(p => p.From <= day);
        IReadOnlyList<DateOnly> days = [.. written.Select(p => p.From)];
        if (current is not null)
        {
            return (new(current.Terms, current.From, days), current.Version);
        }

        var episode = await episodes.OpenOfAsync(client, ct);
        var terms = PrescriptionRule.Default(episode?.Level, episode?.HoursPerWeek ?? 0, episode?.DaysPerWeek ?? 0) with
        {
            Language = PrescriptionRule.LanguageOf((await clients.FindAsync(client, ct))?.Language),
        };
        return (new(terms, null, days), 0);
    }

    /// <summary>Pairs who must not share a group.</summary>
    public async Task<IReadOnlyList<(ClientId One, ClientId Other)>> ApartAsync(CancellationToken ct)
    {
        var pairs = await db.Set<KeepApart>().Select(k => new { k.One, k.Other }).ToListAsync(ct);
        return [.. pairs.Select(p => (p.One, p.Other)).OrderBy(p => p.One.Value).ThenBy(p => p.Other.Value)];
    }
}
