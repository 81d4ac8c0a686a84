using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Rewards;

/// <summary>Draws a slip for a client who stands beside and says a number.</summary>
[Requires(RecoveryPermissions.GiveRewards)]
internal sealed class DrawReward(RewardDesk desk, SlipBook slips, ProgramCalendar calendar)
    : ICommand<DrawReward.Input, DrawReward.Drawn>
{
    /// <summary>Who draws.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Said">The number that the client says.</param>
    public sealed record Input(ClientId Client, int Said) : IAboutClient;

    /// <summary>What came.</summary>
    public sealed record Drawn(string Slip, int Cents);

    public async Task<Outcome<Drawn>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await desk.NextAsync(input.Client, RewardKind.Fishbowl, ct)).Failed(out var problem, out var step))
        {
            return problem;
        }

        var bowl = step.Terms.Rewards.Fishbowl!;
        if (input.Said < 1 || input.Said > bowl.Size)
        {
            return Problem.Invalid("core.out-of-range", nameof(input.Said), "1", $"{bowl.Size}");
        }

        if (await slips.DrawAsync(input.Client, calendar.Today, input.Said, bowl, ct) is not { } draw)
        {
            return Problem.Rule("recovery.reward.no-seed");
        }

        var cents = step.Terms.Rewards.SlipOf(draw.Slip)!.Cents;
        desk.Add(input.Client, step, draw.Slip, cents, draw.Id);
        return new Drawn(draw.Slip, cents);
    }
}
