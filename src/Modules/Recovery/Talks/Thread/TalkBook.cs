using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Talks;

/// <summary>Reads talks, and opens them.</summary>
internal sealed class TalkBook(FootbridgeDb db, IStaff staff, IClients clients, ProgramCalendar calendar, TimeProvider clock)
{
    /// <summary>Lines on one page.</summary>
    public const int Page = 30;

    /// <summary>The client's talk, to be changed; null while nobody has written.</summary>
    public async Task<Talk?> FindAsync(ClientId client, CancellationToken ct) =>
        await db.Set<Talk>().AsTracking().SingleOrDefaultAsync(t => t.Client == client, ct);

    /// <summary>The client's talk, to be changed; a new one while nobody has written.</summary>
    public async Task<Talk> OpenAsync(ClientId client, CancellationToken ct)
    {
        if (await FindAsync(client, ct) is { } known)
        {
            return known;
        }

        var opened = new Talk { Id = Ids.New<TalkId>(clock), Client = client };
        db.Add(opened);
        return opened;
    }

    /// <summary>By when a message is answered that comes at an instant, by what the program promises today.</summary>
    public async Task<DateTimeOffset> PromiseAsync(DateTimeOffset at, CancellationToken ct) =>
        AnswerPromise.By(calendar, at, await TalkTerms.HoursAsync(db, ct));

    /// <summary>When the oldest message of the client came after a line; null when none did.</summary>
    public async Task<DateTimeOffset?> WroteAfterAsync(ClientId client, int number, CancellationToken ct) =>
        await db.Set<TalkLine>()
            .Where(l => l.Client == client && l.Kind == TalkLineKind.Client && l.Number > number)
            .OrderBy(l => l.Number)
            .Select(l => (DateTimeOffset?)l.At)
            .FirstOrDefaultAsync(ct);

    /// <summary>The talk as it is shown, with its newest lines.</summary>
    /// <param name="client">The client.</param>
    /// <param name="before">Only lines older than this one; null for the newest.</param>
    /// <param name="most">How many lines.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<TalkSheet> SheetAsync(ClientId client, int? before, int most, CancellationToken ct)
    {
        var talk = await db.Set<Talk>().AsNoTracking().SingleOrDefaultAsync(t => t.Client == client, ct);
        if (talk is null)
        {
            return TalkSheet.Empty;
        }

        var top = before ?? int.MaxValue;
        var lines = await db.Set<TalkLine>()
            .AsNoTracking()
            .Where(l => l.Client == client && l.Number < top)
            .OrderByDescending(l => l.Number)
            .Take(most + 1)
            .ToListAsync(ct);
        return new()
        {
            WaitingSince = talk.WaitingSince,
            AnswerBy = talk.AnswerBy,
            Last = talk.Last,
            TeamRead = talk.TeamRead,
            TeamReadAt = talk.TeamReadAt,
            ClientRead = talk.ClientRead,
            ClientReadAt = talk.ClientReadAt,
            Lines = await EntriesAsync([.. lines.Take(most)], ct),
            More = lines.Count > most,
        };
    }

    /// <summary>Lines with the names of who wrote them.</summary>
    public async Task<IReadOnlyList<TalkEntry>> EntriesAsync(IReadOnlyList<TalkLine> lines, CancellationToken ct)
    {
        var people = await clients.FindAsync([.. lines.Select(l => l.Client).Distinct()], ct);
        var team = new Dictionary<UserId, StaffMember?>();
        foreach (var by in lines.Where(l => l.Kind != TalkLineKind.Client).Select(l => l.By).Distinct())
        {
            team[by] = await staff.FindAsync(by, ct);
        }

        return [.. lines.Select(Entry)];

        TalkEntry Entry(TalkLine line)
        {
            var by = line.Kind == TalkLineKind.Client ? null : team[line.By];
            var name = line.Kind == TalkLineKind.Client ? people.GetValueOrDefault(line.Client)?.DisplayName : by?.Printed;
            return new(line.Number, line.Kind, line.At, name ?? "", by?.Role ?? "", line.Words);
        }
    }
}
