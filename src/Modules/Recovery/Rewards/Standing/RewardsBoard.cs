using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;

namespace Footbridge.Recovery.Rewards;

/// <summary>Who has draws or vouchers waiting, and which prizes wait to be handed over.</summary>
[Requires(RecoveryPermissions.ReadRewards)]
internal sealed class RewardsBoard(
    FootbridgeDb db,
    RewardBook book,
    SlipBook slips,
    LedgerBook ledger,
    IClients clients,
    IVisibleClients visible,
    ProgramCalendar calendar
) : IQuery<RewardsBoard.Input, RewardsBoard.Output>
{
    public sealed record Input;

    /// <summary>The board.</summary>
    /// <param name="Now">What counts today; null when nothing is given.</param>
    /// <param name="Commitment">What was told of this month's seed; null when none was chosen yet.</param>
    /// <param name="Waiting">Clients with something that waits, by name.</param>
    /// <param name="Prizes">Prizes to hand over, the oldest first.</param>
    public sealed record Output(RewardChoice? Now, string? Commitment, IReadOnlyList<Line> Waiting, IReadOnlyList<Prize> Prizes)
        : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients =>
            [.. Waiting.Select(w => w.Client).Concat(Prizes.Select(p => p.Gain.Client)).Distinct()];
    }

    /// <summary>A client and what waits.</summary>
    public sealed record Line(ClientId Client, string Name, int Draws, int Cents);

    /// <summary>A prize and whose it is.</summary>
    public sealed record Prize(GainEntry Gain, string Name);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var terms = await TermsBook.ReadAsync(db, ct);
        var hidden = await visible.HiddenAsync(ct);
        var waiting = (await book.AllAsync(terms, null, ct))
            .Where(s => !hidden.Contains(s.Key) && s.Value.First is not null)
            .ToList();
        var lines = db.Set<RewardLine>();
        var prizes = await ledger.ReadAsync(
            all =>
                all.Where(g => g.Cents > 0 && !hidden.Contains(g.Client))
                    .Where(g =>
                        lines.Count(l => l.Gain == g.Id && l.Kind == RewardLineKind.Handed)
                        == lines.Count(l => l.Gain == g.Id && l.Kind == RewardLineKind.Corrected)
                    ),
            ct
        );
        var people = await clients.FindAsync([.. waiting.Select(w => w.Key).Concat(prizes.Select(p => p.Client)).Distinct()], ct);
        string Name(ClientId client) => people.GetValueOrDefault(client)?.DisplayName ?? "";
        return new Output(
            terms.On(calendar.Today)?.Choice,
            await slips.CommitmentAsync(calendar.Today, ct),
            [
                .. waiting
                    .Select(w => new Line(w.Key, Name(w.Key), w.Value.DrawsWaiting, w.Value.CentsWaiting))
                    .OrderBy(l => l.Name, StringComparer.CurrentCulture),
            ],
            [.. prizes.Reverse().Select(p => new Prize(p, Name(p.Client)))]
        );
    }
}
