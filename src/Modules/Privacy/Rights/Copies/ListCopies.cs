using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Copies;

/// <summary>Copies of a record. Clients see those they asked for, staff those that staff asked for.</summary>
[Requires(PrivacyPermissions.PrepareCopies)]
internal sealed class ListCopies(FootbridgeDb db, CallContext call) : IQuery<ListCopies.Input, ListCopies.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(IReadOnlyList<Row> Copies)
    {
        /// <summary>Whether one is in the making.</summary>
        public bool UnderWay => Copies.Any(c => c.State is CopyState.Waiting or CopyState.Working);
    }

    public sealed record Row(
        Guid Id,
        CopyState State,
        DateTimeOffset AskedAt,
        int StepsDone,
        int StepsInAll,
        DateTimeOffset? ExpiresAt,
        int Size,
        string Digest,
        DateTimeOffset? FetchedAt
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var byClient = call.Caller.Kind == CallerKind.Client;
        return new View(
            await db.Set<RecordCopy>()
                .Where(c => c.Client == input.Client && c.ByClient == byClient)
                .OrderByDescending(c => c.AskedAt)
                .Take(10)
                .Select(c => new Row(
                    c.Id.Value,
                    c.State,
                    c.AskedAt,
                    c.StepsDone,
                    c.StepsInAll,
                    c.ExpiresAt,
                    c.Size,
                    c.Digest,
                    c.FetchedAt
                ))
                .ToListAsync(ct)
        );
    }
}
