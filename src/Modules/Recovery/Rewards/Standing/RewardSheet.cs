using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>How a client stands, to be shown.</summary>
/// <param name="Now">What counts today; null when nothing is given.</param>
/// <param name="DrawsWaiting">Draws that wait.</param>
/// <param name="CentsWaiting">Vouchers that wait.</param>
/// <param name="First">The schedule of what is drawn or given first; null when nothing waits.</param>
/// <param name="Next">What the next time earns; null when nothing is given.</param>
/// <param name="Room">The limits; null when nothing is given.</param>
/// <param name="Steps">What happened, newest first.</param>
/// <param name="Gains">What was gained, newest first.</param>
internal sealed record RewardSheet(
    RewardChoice? Now,
    int DrawsWaiting,
    int CentsWaiting,
    string? First,
    RewardEarned? Next,
    RewardRoom? Room,
    IReadOnlyList<SheetStep> Steps,
    IReadOnlyList<GainEntry> Gains
)
{
    /// <summary>Whether there is anything to show.</summary>
    public bool IsEmpty => Now is null && Gains.Count == 0 && Steps.Count == 0;
}

/// <summary>One occasion, to be shown.</summary>
/// <param name="On">Local day.</param>
/// <param name="Goal">What was rewarded.</param>
/// <param name="Turn">How it went.</param>
/// <param name="Earned">What it earned.</param>
/// <param name="Again">What the count begins with again, when it does.</param>
internal sealed record SheetStep(DateOnly On, RewardGoal Goal, RewardTurn Turn, RewardEarned Earned, RewardEarned? Again)
{
    public static SheetStep Of(RewardStep step) =>
        new(
            step.On,
            step.Terms.Goal,
            step.Turn,
            step.Earned,
            step.Turn is RewardTurn.Found or RewardTurn.Missed
                ? RewardCount.Next(step.Terms.Rewards, step.Earned.InARow, RewardTurn.Met)
                : null
        );
}

/// <summary>Makes sheets.</summary>
internal sealed class SheetMaker(FootbridgeDb db, RewardBook book, LedgerBook ledger, ProgramCalendar calendar)
{
    private const int StepsShown = 12;
    private const int GainsShown = 40;

    /// <summary>How a client stands, in brief; null where nothing was decided, earned or gained.</summary>
    public async Task<RewardGlance?> GlanceAsync(ClientId client, CancellationToken ct)
    {
        var terms = await TermsBook.ReadAsync(db, ct);
        if (terms.All.Count == 0)
        {
            return null;
        }

        var now = terms.On(calendar.Today);
        var standing = await book.OfAsync(client, terms, ct);
        var last = await LedgerBook
            .NewestFirst(db.Set<RewardGain>().Where(g => g.Client == client))
            .Select(g => new RewardGlance.Gain(g.On, g.Schedule, g.Slip))
            .FirstOrDefaultAsync(ct);
        return now is null && last is null && standing.Steps.Count == 0
            ? null
            : new(standing.DrawsWaiting, standing.CentsWaiting, now is null ? null : standing.Next(now), last);
    }

    public async Task<RewardSheet> OfAsync(ClientId client, CancellationToken ct)
    {
        var terms = await TermsBook.ReadAsync(db, ct);
        var now = terms.On(calendar.Today);
        var standing = await book.OfAsync(client, terms, ct);
        return new(
            now?.Choice,
            standing.DrawsWaiting,
            standing.CentsWaiting,
            standing.First?.Terms.Schedule,
            now is null ? null : standing.Next(now),
            now is null ? null : await book.RoomAsync(client, now, calendar.Today, ct),
            [.. standing.Steps.Reverse().Take(StepsShown).Select(SheetStep.Of)],
            await ledger.ReadAsync(all => LedgerBook.NewestFirst(all.Where(g => g.Client == client)).Take(GainsShown), ct)
        );
    }
}
