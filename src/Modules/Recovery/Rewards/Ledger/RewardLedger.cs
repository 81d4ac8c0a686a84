using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;

namespace Footbridge.Recovery.Rewards;

/// <summary>The ledger of a month: everything that was gained, handed over and corrected.</summary>
[Requires(RecoveryPermissions.ReadRewards)]
internal sealed class RewardLedger(
    FootbridgeDb db,
    LedgerBook ledger,
    IClients clients,
    IVisibleClients visible,
    ProgramCalendar calendar
) : IQuery<RewardLedger.Input, RewardLedger.Output>
{
    /// <summary>Which month.</summary>
    /// <param name="Month">Any day of it; this month when not said.</param>
    public sealed record Input(DateOnly? Month);

    /// <summary>A month.</summary>
    /// <param name="Month">First day.</param>
    /// <param name="Lines">What was gained, newest first.</param>
    /// <param name="LimitCents">Limit of the month for all; null while nothing is given.</param>
    public sealed record Output(DateOnly Month, IReadOnlyList<Line> Lines, int? LimitCents) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Lines.Select(l => l.Gain.Client).Distinct()];
    }

    /// <summary>Something gained and whose it is.</summary>
    public sealed record Line(GainEntry Gain, string Name);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var month = ProgramCalendar.MonthOf(input.Month ?? calendar.Today);
        if (!ProgramCalendar.Knows(month))
        {
            return Problem.NotFound("core.not-found");
        }

        var end = month.AddMonths(1);
        var hidden = await visible.HiddenAsync(ct);
        var gains = await ledger.ReadAsync(all => all.Where(g => g.On >= month && g.On < end && !hidden.Contains(g.Client)), ct);
        var people = await clients.FindAsync([.. gains.Select(g => g.Client).Distinct()], ct);
        var terms = await TermsBook.ReadAsync(db, ct);
        return new Output(
            month,
            [.. gains.Select(g => new Line(g, people.GetValueOrDefault(g.Client)?.DisplayName ?? ""))],
            terms.On(calendar.Today)?.ProgramMonthCents
        );
    }
}
