using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Talks;

/// <summary>Messages of clients that wait for an answer, the one first whose promise ends or ended first.</summary>
[Requires(RecoveryPermissions.ReadTalks)]
internal sealed class TalksWaiting(FootbridgeDb db, TalkBook book, IClients clients, IVisibleClients visible)
    : IQuery<TalksWaiting.Input, TalksWaiting.Output>
{
    private const int Most = 50;

    public sealed record Input;

    /// <summary>The list.</summary>
    /// <param name="Waiting">Who waits.</param>
    /// <param name="More">How many more wait than are shown.</param>
    public sealed record Output(IReadOnlyList<Line> Waiting, int More) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Waiting.Select(w => w.Client)];
    }

    /// <summary>A client who waits.</summary>
    /// <param name="Client">Who.</param>
    /// <param name="Name">Name as shown.</param>
    /// <param name="Since">When the oldest message came.</param>
    /// <param name="AnswerBy">When the promise ends.</param>
    /// <param name="Last">Number of the newest line.</param>
    /// <param name="TeamRead">Number of the newest line that the team has seen.</param>
    /// <param name="Messages">What waits, the oldest first.</param>
    public sealed record Line(
        ClientId Client,
        string Name,
        DateTimeOffset Since,
        DateTimeOffset AnswerBy,
        int Last,
        int TeamRead,
        IReadOnlyList<TalkEntry> Messages
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var all = await db.Set<Talk>()
            .AsNoTracking()
            .Where(t => t.WaitingSince != null && !hidden.Contains(t.Client))
            .OrderBy(t => t.AnswerBy)
            .ThenBy(t => t.Id)
            .ToListAsync(ct);
        var shown = all.Take(Most).ToList();
        ClientId[] ids = [.. shown.Select(t => t.Client)];
        var lines = await db.Set<Talk>()
            .Where(t => ids.Contains(t.Client))
            .Join(db.Set<TalkLine>(), t => t.Client, l => l.Client, (talk, line) => new { talk.WaitingSince, Line = line })
            .Where(x => x.Line.Kind == TalkLineKind.Client && x.Line.At >= x.WaitingSince)
            .OrderBy(x => x.Line.Number)
            .Select(x => x.Line)
            .AsNoTracking()
            .ToListAsync(ct);
        var people = await clients.FindAsync(ids, ct);
        var waiting = new List<Line>(shown.Count);
        foreach (var talk in shown)
        {
            var messages = await book.EntriesAsync([.. lines.Where(l => l.Client == talk.Client)], ct);
            waiting.Add(
                new(
                    talk.Client,
                    people.GetValueOrDefault(talk.Client)?.DisplayName ?? "",
                    talk.WaitingSince!.Value,
                    talk.AnswerBy!.Value,
                    talk.Last,
                    talk.TeamRead,
                    messages
                )
            );
        }

        return new Output(waiting, all.Count - shown.Count);
    }
}
