using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Risk.Safety;

/// <summary>"I have it": the caller takes an item on, and the time since the signal is kept.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class AcknowledgeSafetyItem(FootbridgeDb db, SafetyItems items, TimeProvider clock)
    : ICommand<AcknowledgeSafetyItem.Input, ClientId>
{
    public sealed record Input(Guid Item);

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (
            (await items.FindAsync(input.Item, ct)).Failed(out var problem, out var item)
            || item.Acknowledge(items.By, clock).Failed(out problem, out var step)
        )
        {
            return problem;
        }

        db.Add(step);
        return item.Client;
    }
}
