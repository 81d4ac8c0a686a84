using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Risk;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;

namespace Footbridge.Risk.Safety;

/// <summary>Listens to check-ins.</summary>
internal sealed class CheckInHearing(ISignals signals) : IHear<CheckInReceived>
{
    public async Task<Outcome<Done>> HearAsync(CheckInReceived happened, CancellationToken ct)
    {
        foreach (var signal in SignalRules.Of(happened.CheckIn))
        {
            await signals.RaiseAsync(signal, ct);
        }

        return Done.Value;
    }
}

/// <summary>Listens to sessions.</summary>
internal sealed class SessionHearing(ISignals signals, TimeProvider clock) : IHear<SessionMissed>, IHear<RiskNoted>
{
    public async Task<Outcome<Done>> HearAsync(SessionMissed happened, CancellationToken ct)
    {
        await signals.RaiseAsync(SignalRules.Of(happened, clock.GetUtcNow()), ct);
        return Done.Value;
    }

    public async Task<Outcome<Done>> HearAsync(RiskNoted happened, CancellationToken ct)
    {
        await signals.RaiseAsync(SignalRules.Of(happened, clock.GetUtcNow()), ct);
        return Done.Value;
    }
}
