using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Received;

/// <summary>A fact from a record, to read.</summary>
public sealed record FactView(
    string Kind,
    string System,
    string Code,
    string Display,
    DateOnly? On,
    DateOnly? Until,
    string? Value,
    string? Status
);

/// <summary>A part of a record that can be downloaded.</summary>
internal sealed record DocumentView(Guid Id, string Title, int Count, int Size, DateTimeOffset ReceivedAt);

/// <summary>What others sent about a person: the facts of the newest record, and every document.</summary>
[Requires(IntakePermissions.Records)]
internal sealed class ReceivedRecords(FootbridgeDb db) : IQuery<ReceivedRecords.Input, ReceivedRecords.Output>
{
    internal sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The newest record, with when it came, or null when none did.</summary>
    internal sealed record Output(
        DateTimeOffset? ReceivedAt,
        int Records,
        IReadOnlyList<FactView> Facts,
        IReadOnlyList<DocumentView> Documents
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var records = await db.Set<ReceivedRecord>()
            .Where(r => r.Client == input.Client)
            .OrderByDescending(r => r.ReceivedAt)
            .Select(r => new { r.Id, r.ReceivedAt })
            .ToListAsync(ct);
        if (records is not [var newest, ..])
        {
            return new Output(ReceivedAt: null, Records: 0, [], []);
        }

        var facts = await db.FactsAsync(newest.Id, ct);
        var ids = records.Select(r => r.Id).ToList();
        var cameAt = records.ToDictionary(r => r.Id, r => r.ReceivedAt);
        var documents = await db.Set<ReceivedDocument>()
            .Where(d => ids.Contains(d.Record))
            .Select(d => new
            {
                d.Id,
                d.Record,
                d.Title,
                d.Count,
                d.Size,
            })
            .ToListAsync(ct);
        return new Output(
            newest.ReceivedAt,
            records.Count,
            facts,
            [
                .. documents
                    .Select(d => new DocumentView(d.Id, d.Title, d.Count, d.Size, cameAt[d.Record]))
                    .OrderByDescending(d => d.ReceivedAt)
                    .ThenBy(d => d.Title, StringComparer.Ordinal),
            ]
        );
    }
}

internal static class ReceivedQueries
{
    /// <summary>The facts of a record, newest first.</summary>
    public static async Task<IReadOnlyList<FactView>> FactsAsync(this FootbridgeDb db, Guid record, CancellationToken ct) =>
        await db.Set<ReceivedFact>()
            .Where(f => f.Record == record)
            .OrderByDescending(f => f.On)
            .ThenBy(f => f.Display)
            .Select(f => new FactView(f.Kind, f.System, f.Code, f.Display, f.On, f.Until, f.Value, f.Status))
            .ToListAsync(ct);

    /// <summary>The facts of the newest record about a client; empty when nothing was sent.</summary>
    public static async Task<IReadOnlyList<FactView>> NewestFactsAsync(
        this FootbridgeDb db,
        ClientId client,
        CancellationToken ct
    )
    {
        var newest = await db.Set<ReceivedRecord>()
            .Where(r => r.Client == client)
            .OrderByDescending(r => r.ReceivedAt)
            .Select(r => (Guid?)r.Id)
            .FirstOrDefaultAsync(ct);
        return newest is { } record ? await db.FactsAsync(record, ct) : [];
    }
}
