using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>The open item of one client, for the chart.</summary>
[Requires(RiskPermissions.Read)]
internal sealed class OpenItemOf(FootbridgeDb db) : IQuery<OpenItemOf.Input, OpenItemOf.Output>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record Output(Guid? Item, Urgency Urgency, IReadOnlyList<SignalReason> Reasons);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var item = await db.Set<SafetyItem>()
            .Where(i => i.Client == input.Client && i.ClosedAt == null)
            .Select(i => new
            {
                i.Id,
                i.Urgency,
                Signals = i
                    .Signals.Select(s => new
                    {
                        s.Rule,
                        s.Detail,
                        s.At,
                    })
                    .ToList(),
            })
            .FirstOrDefaultAsync(ct);
        return item is null
            ? new Output(null, Urgency.Week, [])
            : new Output(
                item.Id,
                item.Urgency,
                SignalReason.Fold(item.Signals.Select(s => new SignalReason(s.Rule, s.Detail, s.At)))
            );
    }
}
