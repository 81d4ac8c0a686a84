using Footbridge.Kernel;
using Footbridge.Privacy.Reach;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Requests.Work;

/// <summary>What clients ask and by when it must be answered, and messages that were held back because of a client's wish. Those of
/// sealed records are for the privacy officer alone.</summary>
[Requires(PrivacyPermissions.HandleRights)]
internal sealed class RequestList(FootbridgeDb db, WatchedPeople watched, ProgramCalendar calendar)
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
        var hidden = await watched.SealedAsync(ct);
        var requests = db.Set<RightsRequest>().Where(r => !hidden.Contains(r.Client));
        var open = await requests.Where(r => r.State == RequestState.Open).ToListAsync(ct);
        var decided = await requests
            .Where(r => r.State != RequestState.Open)
            .OrderByDescending(r => r.DecidedOn)
            .Take(MostDecided)
            .ToListAsync(ct);
        var held = await db.Set<OutboxMessage>()
            .Where(m => m.HeldAt != null && m.AnsweredAt == null && m.About != null && !hidden.Contains(m.About.Value))
            .OrderByDescending(m => m.CreatedAt)
            .Take(MostDecided)
            .Select(m => new
            {
                m.About,
                m.HeldFor,
                m.HeldAt,
            })
            .ToListAsync(ct);
        var names = await watched.NamesAsync(
            open.Concat(decided).Select(r => r.Client).Concat(held.Select(h => h.About!.Value)),
            ct
        );
        Line LineOf(RightsRequest request) => new(RequestRow.Of(request, calendar.Today), names.Of(request.Client));
        return new View(
            [.. open.OrderBy(r => r.DueOn).Select(LineOf)],
            [.. decided.Select(LineOf)],
            [.. held.Select(h => new HeldMessage(h.About!.Value, names.Of(h.About.Value), h.HeldFor!, h.HeldAt!.Value))]
        );
    }
}
