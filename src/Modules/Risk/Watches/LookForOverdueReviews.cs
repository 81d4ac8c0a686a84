using Footbridge.Contracts.Care;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Rules;

namespace Footbridge.Risk.Watches;

/// <summary>Raises a signal for each person in care whose review is overdue. Asked again, it raises none twice.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class LookForOverdueReviews(IEpisodes episodes, ISignals signals, RaisedLately lately, ProgramCalendar calendar)
    : ICommand<LookForOverdueReviews.Input, int>
{
    public sealed record Input;

    /// <summary>Returns the number of signals raised.</summary>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var heard = await lately.OfAsync(SignalRules.ReviewOverdue, RuleBook.Of(SignalRules.ReviewOverdue)["quietDays"], ct);
        var raised = 0;
        foreach (var episode in (await episodes.OpenAsync(ct)).Where(e => !heard.Contains(e.Client)))
        {
            if (SignalRules.OfReview(episode.Client, episode.ReviewDueOn, calendar.Today, calendar.Now) is { } signal)
            {
                await signals.RaiseAsync(signal, ct);
                raised++;
            }
        }

        return raised;
    }
}
