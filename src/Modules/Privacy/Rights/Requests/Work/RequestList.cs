using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Requests.Work;

/// <summary>What clients ask and by when it must be answered, and messages that were held back because of a client's wish.</summary>
[Requires(PrivacyPermissions.HandleRights)]
internal sealed class RequestList(FootbridgeDb db, IClients clients, ProgramCalendar calendar)
    : IQuery<RequestList.Input, RequestList.View>
{
    private const int MostDecided = 30;

    public sealed record Input;

    /// <summary>The list.</summary>
    /// <param name="Open">Open ones, the nearest clock first.</param>
    /// <param name="Decided">The latest answered ones.</param>
    /// <param name="Held">Messages held back.</param>
    public sealed record View(IReadOnlyList<Line> Open, IReadOnlyList<Line> Decided, IReadOnlyList<HeldMessage> Held);

    public sealed record Line(RequestRow Request, string Name);

    public sealed record HeldMessage(ClientId Client, string Name, string Reason, DateTimeOffset At);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var open = await db.Set<RightsRequest>().Where(r => r.State == RequestState.Open).ToListAsync(ct);
        var decided = await db.Set<RightsRequest>()
            .Where(r => r.State != RequestState.Open)
            .OrderByDescending(r => r.DecidedOn)
            .Take(MostDecided)
            .ToListAsync(ct);
        var held = await db.Set<OutboxMessage>()
            .Where(m => m.HeldAt != null && m.About != null)
            .OrderByDescending(m => m.CreatedAt)
            .Take(MostDecided)
            .Select(m => new
            {
                m.About,
                m.HeldFor,
                m.HeldAt,
            })
            .ToListAsync(ct);
        var names = await clients.FindAsync(
            [.. open.Concat(decided).Select(r => r.Client).Concat(held.Select(h => h.About!.Value)).Distinct()],
            ct
        );
        string NameOf(ClientId client) => names.TryGetValue(client, out var known) ? known.DisplayName : "";
        Line LineOf(RightsRequest request) => new(RequestRow.Of(request, calendar.Today), NameOf(request.Client));
        return new View(
            [.. open.OrderBy(r => r.DueOn).Select(LineOf)],
            [.. decided.Select(LineOf)],
            [.. held.Select(h => new HeldMessage(h.About!.Value, NameOf(h.About.Value), h.HeldFor!, h.HeldAt!.Value))]
        );
    }
}
