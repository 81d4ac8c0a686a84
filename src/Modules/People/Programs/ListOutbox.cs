using Footbridge.Contracts.Messages;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.People.Programs;

/// <summary>Lists the messages that wait, and those that left lately. The words are shown only of those that wait: where no carrier is set
/// up, somebody must pass them on.</summary>
[Requires(PeoplePermissions.SeeOutbox)]
internal sealed class ListOutbox(FootbridgeDb db) : IQuery<ListOutbox.Input, ListOutbox.Answer>
{
    private const int Most = 100;

    public sealed record Input;

    /// <summary>The messages, newest first, and how many wait in all.</summary>
    public sealed record Answer(int Waiting, IReadOnlyList<Row> Rows);

    /// <summary>A message.</summary>
    public sealed record Row(
        Guid Id,
        MessageChannel Channel,
        string To,
        string Subject,
        string? Body,
        DateTimeOffset CreatedAt,
        DateTimeOffset? SentAt,
        int Attempts,
        DateTimeOffset NextTryAt,
        string? HeldFor
    );

    public async Task<Outcome<Answer>> HandleAsync(Input input, CancellationToken ct)
    {
        var waiting = await db.Set<OutboxMessage>().CountAsync(m => m.SentAt == null && m.HeldAt == null, ct);
        var rows = await db.Set<OutboxMessage>()
            .OrderBy(m => m.SentAt != null)
            .ThenByDescending(m => m.CreatedAt)
            .Take(Most)
            .Select(m => new Row(
                m.Id,
                m.Channel,
                m.To,
                m.Subject,
                m.SentAt == null ? m.Body : null,
                m.CreatedAt,
                m.SentAt,
                m.Attempts,
                m.NextTryAt,
                m.HeldFor
            ))
            .ToListAsync(ct);
        return new Answer(waiting, rows);
    }
}
