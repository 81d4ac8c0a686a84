using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Copies;

/// <summary>Copies of a record. Clients see those they asked for, staff those that staff asked for.</summary>
[Requires(PrivacyPermissions.PrepareCopies)]
internal sealed class ListCopies(FootbridgeDb db, CallContext call, ProgramCalendar calendar)
    : IQuery<ListCopies.Input, ListCopies.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <param name="Copies">The newest first.</param>
    /// <param name="Others">Those whom a consent names for the whole record; none for clients, who send their own copy themselves.</param>
    public sealed record View(IReadOnlyList<Row> Copies, IReadOnlyList<Other> Others)
    {
        /// <summary>Whether one is in the making.</summary>
        public bool UnderWay => Copies.Any(c => c.State is CopyState.Waiting or CopyState.Working);
    }

    public sealed record Other(Guid Consent, string Name);

    public sealed record Row(
        Guid Id,
        CopyState State,
        DateTimeOffset AskedAt,
        int StepsDone,
        int StepsInAll,
        DateTimeOffset? ExpiresAt,
        int Size,
        string Digest,
        DateTimeOffset? FetchedAt,
        string ForName,
        Guid? Disclosure
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var byClient = call.Caller.Kind == CallerKind.Client;
        var consents = byClient
            ? []
            : await db.Set<Consent>().AsNoTracking().Where(c => c.Client == input.Client).ToListAsync(ct);
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
                    c.FetchedAt,
                    c.ForName,
                    c.Disclosure
                ))
                .ToListAsync(ct),
            [.. CopyRecipient.In(consents, calendar.Today).Select(r => new Other(r.Consent, r.Name))]
        );
    }
}
