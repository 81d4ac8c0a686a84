using Footbridge.Contracts.Risk;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Help;

/// <summary>Puts a client's wish to be called on top of the team's list.</summary>
[Requires(RecoveryPermissions.ReachTeam)]
internal sealed class AskForCall(ProgramCalendar calendar, ISignals signals, IOwnSafety own) : ICommand<AskForCall.Input, Done>
{
    private const string Rule = "recovery.signal.asks-for-call";

    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        await signals.RaiseAsync(new(input.Client, Rule, Urgency.Now, calendar.Now, []), ct);
        await own.CallMeAsync(input.Client, ct);
        return Done.Value;
    }
}
