using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Rewards;

/// <summary>What may be given to a client now.</summary>
internal sealed class RewardDesk(FootbridgeDb db, RewardBook book, CallContext call, ProgramCalendar calendar, TimeProvider clock)
{
    /// <summary>The oldest thing that waits, unless rewards are off, nothing of this kind waits, or a limit is reached.</summary>
    /// <param name="client">The client.</param>
    /// <param name="kind">What is wanted.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<RewardStep>> NextAsync(ClientId client, RewardKind kind, CancellationToken ct)
    {
        // Two who give at the same moment would both find room for one: each sees what the one before gave.
        await db.StandInLineAsync("recovery.rewards", ct);
        var terms = await TermsBook.ReadAsync(db, ct);
        if (terms.On(calendar.Today) is not { } now)
        {
            return Problem.Rule("recovery.reward.off");
        }

        var standing = await book.OfAsync(client, terms, ct);
        if (standing.Steps.FirstOrDefault(s => s.Waits && s.Terms.Rewards.Kind == kind) is not { } step)
        {
            return Problem.Rule("recovery.reward.nothing-waits");
        }

        var most = step.Terms.Rewards.Fishbowl is { } bowl ? bowl.GreatestCents : step.CentsWaiting;
        var room = await book.RoomAsync(client, now, calendar.Today, ct);
        return room.Fits(most)
            ? step
            : Problem.Rule(
                room.Nearer == RewardLimit.ClientYear ? "recovery.reward.client-limit" : "recovery.reward.program-limit",
                null,
                Dollars(room.Left),
                Dollars(most)
            );
    }

    /// <summary>Writes into the ledger what a client gained.</summary>
    public RewardGain Add(ClientId client, RewardStep step, string slip, int cents, Guid? draw)
    {
        var gain = new RewardGain
        {
            Id = Ids.New<RewardGainId>(clock),
            Client = client,
            On = calendar.Today,
            At = clock.GetUtcNow(),
            By = call.Caller.User ?? default,
            Occasion = step.Occasion,
            EarnedOn = step.On,
            Part = draw is null ? step.CentsGiven + 1 : step.DrawsHeld + 1,
            Goal = step.Terms.Goal,
            InARow = step.Earned.InARow,
            Schedule = step.Terms.Schedule,
            Slip = slip,
            Cents = cents,
            Draw = draw,
        };
        db.Add(gain);
        return gain;
    }

    private static string Dollars(int cents) => FormattableString.Invariant($"{cents / 100m:0.00}");
}
