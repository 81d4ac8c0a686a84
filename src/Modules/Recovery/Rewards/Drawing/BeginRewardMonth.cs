using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Rewards;

/// <summary>Chooses the secret seed of this month, so that its SHA-256 can be told before the first draw.</summary>
[Requires(RecoveryPermissions.GiveRewards)]
internal sealed class BeginRewardMonth(FootbridgeDb db, SlipBook slips, ProgramCalendar calendar)
    : ICommand<BeginRewardMonth.Input, Done>
{
    public sealed record Input;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await TermsBook.ReadAsync(db, ct)).On(calendar.Today) is not null)
        {
            await slips.BeginAsync(calendar.Today, ct);
        }

        return Done.Value;
    }
}
