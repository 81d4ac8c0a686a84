using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Skills.Coverage;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Homework;

/// <summary>Homework of a meeting somebody was at.</summary>
/// <param name="Lesson">Id of the session.</param>
/// <param name="Group">The group.</param>
/// <param name="On">Day of the meeting.</param>
/// <param name="State">How far it is.</param>
/// <param name="Note">How it went, in the client's words.</param>
internal sealed record HomeworkItem(string Lesson, GroupId Group, DateOnly On, HomeworkState State, string? Note);

/// <summary>Homework follows from what somebody has had; kept is only what was said of it.</summary>
internal sealed class HomeworkBook(FootbridgeDb db)
{
    /// <summary>For how long homework is asked about, in days: after four weeks something newer matters more.</summary>
    public const int DaysOpen = 28;

    /// <summary>Homework of one client, the latest first.</summary>
    /// <param name="client">The client.</param>
    /// <param name="had">What they have had, the latest first.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<HomeworkItem>> OfAsync(ClientId client, IReadOnlyList<Had> had, CancellationToken ct)
    {
        if (had.Count == 0)
        {
            return [];
        }

        var said = await SaidAsync([client], had[^1].On, ct);
        return [.. had.Select(h => Item(client, h, said))];
    }

    /// <summary>The latest homework of each client before a day.</summary>
    public async Task<IReadOnlyDictionary<ClientId, HomeworkItem>> LatestAsync(
        IReadOnlyDictionary<ClientId, IReadOnlyList<Had>> had,
        DateOnly before,
        CancellationToken ct
    )
    {
        var from = before.AddDays(-DaysOpen);
        var said = await SaidAsync([.. had.Keys], from, ct);
        var latest = new Dictionary<ClientId, HomeworkItem>();
        foreach (var (client, all) in had)
        {
            if (all.FirstOrDefault(h => h.On < before && h.On >= from) is { } last)
            {
                latest[client] = Item(client, last, said);
            }
        }

        return latest;
    }

    private async Task<IReadOnlyDictionary<(ClientId, GroupId, DateOnly), HomeworkAnswer>> SaidAsync(
        IReadOnlyCollection<ClientId> clients,
        DateOnly from,
        CancellationToken ct
    ) =>
        (
            await db.Set<HomeworkAnswer>().AsNoTracking().Where(h => clients.Contains(h.Client) && h.On >= from).ToListAsync(ct)
        ).ToDictionary(h => (h.Client, h.Group, h.On));

    private static HomeworkItem Item(
        ClientId client,
        Had had,
        IReadOnlyDictionary<(ClientId, GroupId, DateOnly), HomeworkAnswer> all
    )
    {
        var said = all.GetValueOrDefault((client, had.Group, had.On));
        return new(had.Lesson, had.Group, had.On, said?.State ?? HomeworkState.Open, said?.Note);
    }
}
