using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Skills.Teaching;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Coverage;

/// <summary>A session of the curriculum that a client was there for.</summary>
/// <param name="Lesson">Id of the session.</param>
/// <param name="Group">The group.</param>
/// <param name="On">Local day.</param>
internal sealed record Had(string Lesson, GroupId Group, DateOnly On);

/// <summary>Who has had what: the sessions that meetings had, and who was there. Nothing is kept twice, so a corrected attendance corrects
/// it too.</summary>
internal sealed class CoverageBook(FootbridgeDb db, IAttendance attendance)
{
    /// <summary>What a client has had since a day, the latest first; of all time without one.</summary>
    public async Task<IReadOnlyList<Had>> OfAsync(ClientId client, DateOnly? since, CancellationToken ct) =>
        (await OfAsync([client], since ?? DateOnly.MinValue, ct))[client];

    /// <summary>What each client has had since a day, the latest first.</summary>
    public async Task<IReadOnlyDictionary<ClientId, IReadOnlyList<Had>>> OfAsync(
        IReadOnlyCollection<ClientId> clients,
        DateOnly since,
        CancellationToken ct
    )
    {
        var seats = (await attendance.SinceAsync(since, clients, ct)).Where(s => s.WasThere).ToList();
        var days = seats.Select(s => s.On).Distinct().ToList();
        var taught = (await db.Set<TaughtLesson>().AsNoTracking().Where(l => days.Contains(l.On)).ToListAsync(ct)).ToDictionary(
            l => (l.Group, l.On)
        );
        return clients
            .Distinct()
            .ToDictionary(
                client => client,
                client =>
                    (IReadOnlyList<Had>)
                        [
                            .. seats
                                .Where(s => s.Client == client && taught.ContainsKey((s.Group, s.On)))
                                .OrderByDescending(s => s.On)
                                .Select(s => new Had(taught[(s.Group, s.On)].Lesson, s.Group, s.On)),
                        ]
            );
    }
}
