using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>How many people need the team, for the today board.</summary>
[Requires(RiskPermissions.Read), ShowsNothingProtected("Counts for the whole program; nobody can be told from them.")]
internal sealed class CountOpenItems(FootbridgeDb db, IVisibleClients visible, TimeProvider clock)
    : IQuery<CountOpenItems.Input, CountOpenItems.Output>
{
    public sealed record Input;

    public sealed record Output(int Now, int Today, int WithoutOwner);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var open = await db.Set<SafetyItem>()
            .Waiting(hidden, clock.GetUtcNow())
            .Select(i => new { i.Urgency, i.Owner })
            .ToListAsync(ct);
        return new Output(
            open.Count(i => i.Urgency == Urgency.Now),
            open.Count(i => i.Urgency == Urgency.Today),
            open.Count(i => i.Owner is null)
        );
    }
}
