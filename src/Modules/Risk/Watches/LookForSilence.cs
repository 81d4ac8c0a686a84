using Footbridge.Contracts.Care;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Rules;

namespace Footbridge.Risk.Watches;

/// <summary>Raises a signal for each person in care who has fallen silent. Asked again, it raises none twice.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class LookForSilence(
    IEpisodes episodes,
    ICheckIns checkIns,
    ISignals signals,
    RaisedLately lately,
    ProgramCalendar calendar
) : ICommand<LookForSilence.Input, int>
{
    public sealed record Input;

    /// <summary>Returns the number of signals raised.</summary>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var latest = await checkIns.LatestAsync(ct);
        // One call for one silence: while an item is open, or was about this in the last days, the person is being looked after.
        var heard = await lately.OfAsync(SignalRules.Silence, RuleBook.Of(SignalRules.Silence)["days"], ct);
        var raised = 0;
        foreach (var episode in await episodes.OpenAsync(ct))
        {
            var last = latest.TryGetValue(episode.Client, out var day) ? day : episode.AdmittedOn;
            if (
                !heard.Contains(episode.Client)
                && SignalRules.OfSilence(episode.Client, last, calendar.Today, calendar.Now) is { } signal
            )
            {
                await signals.RaiseAsync(signal, ct);
                raised++;
            }
        }

        return raised;
    }
}
