using Footbridge.Intake.Received.Labels;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
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
    string? Status,
    bool Hiv = false
);

/// <summary>A part of a record that can be downloaded.</summary>
internal sealed record DocumentView(Guid Id, string Title, int Count, int Size, DateTimeOffset ReceivedAt, bool Hiv);

/// <summary>What others sent about a person: the facts of the newest record, and every document. What carries a label
/// that the caller does not reach is left out, each thing on its own.</summary>
[Requires(IntakePermissions.Records)]
internal sealed class ReceivedRecords(FootbridgeDb db, IVisibleClients visible)
    : IQuery<ReceivedRecords.Input, ReceivedRecords.Output>
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

        var within = await visible.LabelsOfAsync(input.Client, ct);
        var facts = await db.FactsAsync(newest.Id, within, ct);
        var ids = records.Select(r => r.Id).ToList();
        var cameAt = records.ToDictionary(r => r.Id, r => r.ReceivedAt);
        var documents = await db.Set<ReceivedDocument>()
            .Where(d => ids.Contains(d.Record) && (d.Label & ~within) == DataKinds.None)
            .Select(d => new
            {
                d.Id,
                d.Record,
                d.Title,
                d.Count,
                d.Size,
                d.Label,
            })
            .ToListAsync(ct);
        return new Output(
            newest.ReceivedAt,
            records.Count,
            facts,
            [
                .. documents
                    .Select(d => new DocumentView(d.Id, d.Title, d.Count, d.Size, cameAt[d.Record], d.Label == DataKinds.Hiv))
                    .OrderByDescending(d => d.ReceivedAt)
                    .ThenBy(d => d.Title, StringComparer.Ordinal),
            ]
        );
    }
}

internal static class ReceivedQueries
{
    /// <summary>The facts of a record, newest first, as far as their labels are within reach.</summary>
    public static async Task<IReadOnlyList<FactView>> FactsAsync(
        this FootbridgeDb db,
        Guid record,
        DataKinds within,
        CancellationToken ct
    ) =>
        await db.Set<ReceivedFact>()
            .Where(f => f.Record == record && (f.Label & ~within) == DataKinds.None)
            .OrderByDescending(f => f.On)
            .ThenBy(f => f.Display)
            .Select(f => new FactView(
                f.Kind,
                f.System,
                f.Code,
                f.Display,
                f.On,
                f.Until,
                f.Value,
                f.Status,
                f.Label == DataKinds.Hiv
            ))
            .ToListAsync(ct);

    /// <summary>The facts of the newest record about a client; empty when nothing was sent.</summary>
    public static async Task<IReadOnlyList<FactView>> NewestFactsAsync(
        this FootbridgeDb db,
        ClientId client,
        DataKinds within,
        CancellationToken ct
    )
    {
        var newest = await db.Set<ReceivedRecord>()
            .Where(r => r.Client == client)
            .OrderByDescending(r => r.ReceivedAt)
            .Select(r => (Guid?)r.Id)
            .FirstOrDefaultAsync(ct);
        return newest is { } record ? await db.FactsAsync(record, within, ct) : [];
    }
}
