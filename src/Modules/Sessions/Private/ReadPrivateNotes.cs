using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Private;

/// <summary>The caller's own private notes about a client. Nobody else's are in its reach.</summary>
[Requires(SessionPermissions.Private)]
internal sealed class ReadPrivateNotes(FootbridgeDb db, IClients clients, CallContext call, ProgramCalendar calendar)
    : IQuery<ReadPrivateNotes.Input, ReadPrivateNotes.Page>
{
    internal sealed record Input(ClientId Client) : IAboutClient;

    internal sealed record Page(string Name, DateOnly Today, IReadOnlyList<Row> Notes);

    internal sealed record Row(
        Guid Id,
        int Version,
        DateOnly On,
        string Text,
        DateTimeOffset WrittenAt,
        DateTimeOffset? ChangedAt
    );

    public async Task<Outcome<Page>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("core.not-found");
        }

        var author = call.Caller.User ?? default;
        var notes = await db.Set<PrivateNote>()
            .Where(n => n.Client == input.Client && n.Author == author)
            .OrderByDescending(n => n.On)
            .ThenByDescending(n => n.WrittenAt)
            .ToListAsync(ct);
        return new Page(
            person.PreferredName,
            calendar.Today,
            [.. notes.Select(n => new Row(n.Id.Value, n.Version, n.On, n.Text, n.WrittenAt, n.ChangedAt))]
        );
    }
}
