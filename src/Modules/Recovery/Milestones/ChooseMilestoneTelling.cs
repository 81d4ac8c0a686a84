using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Milestones;

/// <summary>A client says whether the team may say milestones in group. It can be taken back at any time.</summary>
[Requires(RecoveryPermissions.WriteOwn)]
internal sealed class ChooseMilestoneTelling(FootbridgeDb db, TimeProvider clock) : ICommand<ChooseMilestoneTelling.Input, Done>
{
    /// <summary>The wish.</summary>
    public sealed record Input(ClientId Client, bool MaySay) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (await db.Set<MilestoneWish>().AsTracking().FirstOrDefaultAsync(w => w.Client == input.Client, ct) is { } wish)
        {
            (wish.MaySay, wish.ChangedAt) = (input.MaySay, now);
            return Done.Value;
        }

        db.Add(
            new MilestoneWish
            {
                Id = Ids.New<MilestoneWishId>(clock),
                Client = input.Client,
                MaySay = input.MaySay,
                ChangedAt = now,
            }
        );
        return Done.Value;
    }
}
