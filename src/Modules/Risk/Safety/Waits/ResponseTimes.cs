using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety.Waits;

/// <summary>How long those who asked for the team waited for the first act of a person, over the last days.</summary>
[Requires(RiskPermissions.Read), ShowsNothingProtected("Numbers for the whole program; nobody can be told from them.")]
internal sealed class ResponseTimes(FootbridgeDb db, TimeProvider clock) : IQuery<ResponseTimes.Input, ResponseTimes.Output>
{
    /// <summary>Days looked back. Own design.</summary>
    public const int Days = 30;

    public sealed record Input;

    /// <summary>The numbers.</summary>
    /// <param name="Median">Half of those who were answered waited no longer; null when nobody was.</param>
    /// <param name="Answered">How many waits that is of.</param>
    /// <param name="Waiting">How many wait now; they are not among the others.</param>
    public sealed record Output(TimeSpan? Median, int Answered, int Waiting);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var from = clock.GetUtcNow().AddDays(-Days);
        var asks = Wait.Asks;
        var items = await db.Set<SafetyItem>()
            .AsNoTracking()
            .Where(i => i.ClosedAt == null || i.ClosedAt >= from)
            .Where(i => i.Signals.Any(s => asks.Contains(s.Rule)))
            .Select(i => new
            {
                i.AcknowledgedAt,
                i.ClosedAt,
                Asked = i.Signals.Where(s => asks.Contains(s.Rule)).Select(s => s.At).ToList(),
                Steps = i
                    .Steps.Select(s => new
                    {
                        s.Kind,
                        s.At,
                        s.By,
                    })
                    .ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(ct);
        var waits = items
            .SelectMany(i =>
                Wait.Of(
                    i.Asked.Concat(i.Steps.Where(s => s.Kind == SafetyStepKind.CallAsked).Select(s => s.At)),
                    i.Steps.Where(s => s.By != default).Select(s => s.At).Concat(Wait.Moments(i.AcknowledgedAt, i.ClosedAt))
                )
            )
            .Where(w => w.AskedAt >= from || w.AnsweredAt is null)
            .ToList();
        var took = waits.Select(w => w.Took).OfType<TimeSpan>().ToList();
        return new Output(Wait.Median(took), took.Count, waits.Count - took.Count);
    }
}
