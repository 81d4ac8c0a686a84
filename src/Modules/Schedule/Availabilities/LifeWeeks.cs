using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Availabilities;

/// <summary>When a client can come, as told for a day.</summary>
/// <param name="Client">The client.</param>
/// <param name="Name">What the person is called.</param>
/// <param name="On">The day asked for.</param>
/// <param name="From">From which day the hours count, or null when nothing was told yet.</param>
/// <param name="Version">Version of these hours.</param>
/// <param name="Blocks">The hours.</param>
/// <param name="ChangeDays">Days from which hours count, in order.</param>
public sealed record LifeWeek(
    ClientId Client,
    string Name,
    DateOnly On,
    DateOnly? From,
    int Version,
    IReadOnlyList<LifeBlock> Blocks,
    IReadOnlyList<DateOnly> ChangeDays
)
{
    /// <summary>How the client can take part.</summary>
    public string Modality { get; init; } = Availability.Either;

    /// <summary>When family members could come to a family session.</summary>
    public IReadOnlyList<FamilyTime> FamilyTimes { get; init; } = [];
}

/// <summary>Reads when clients can come.</summary>
internal sealed class LifeWeeks(FootbridgeDb db, IClients clients, ProgramCalendar calendar)
{
    public async Task<Outcome<LifeWeek>> OfAsync(ClientId client, DateOnly? day, CancellationToken ct)
    {
        if (await clients.FindAsync(client, ct) is not { } person)
        {
            return Problem.NotFound("core.not-found");
        }

        var on = day ?? calendar.Today;
        var all = await db.Set<Availability>().AsNoTracking().Where(a => a.Client == client).OrderBy(a => a.From).ToListAsync(ct);
        var current = all.LastOrDefault(a => a.From <= on);
        return new LifeWeek(
            client,
            person.DisplayName,
            on,
            current?.From,
            current?.Version ?? 0,
            current?.Blocks ?? [],
            [.. all.Select(a => a.From)]
        )
        {
            Modality = current?.Modality ?? Availability.Either,
            FamilyTimes = current?.FamilyTimes ?? [],
        };
    }
}
