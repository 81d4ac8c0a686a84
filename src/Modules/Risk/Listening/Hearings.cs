using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Risk;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Risk.Rules;

namespace Footbridge.Risk.Listening;

/// <summary>Listens to check-ins.</summary>
internal sealed class CheckInHearing(ISignals signals, ICheckIns checkIns, RaisedLately lately, ProgramCalendar calendar)
    : IHear<CheckInReceived>
{
    public async Task<Outcome<Done>> HearAsync(CheckInReceived happened, CancellationToken ct)
    {
        await signals.RaiseAsync(SignalRules.Of(happened.CheckIn), ct);

        if (await RiseAsync(happened.CheckIn, ct) is { } rise)
        {
            await signals.RaiseAsync(rise, ct);
        }

        return Done.Value;
    }

    private async Task<Signal?> RiseAsync(CheckInSummary latest, CancellationToken ct)
    {
        if (latest.Craving is null)
        {
            return null;
        }

        var rule = RuleBook.Of(SignalRules.CravingRise);
        var today = calendar.DayOf(latest.At);
        // The last ones may lie some days back themselves.
        var period = new Period(today.AddDays(-2 * rule["days"]), today);
        // Four a day are more than anybody is asked for: a phone that sends thousands must not slow everybody's writes down.
        var told = await checkIns.LastOfAsync(latest.Client, period, most: 8 * rule["days"], ct);
        // The one that has just come may not be stored yet; one that was sent late is not the latest.
        var all = told.Where(c => c.Id != latest.Id && c.At <= latest.At).Append(latest);
        return
            SignalRules.OfCravingRise(latest.Client, all) is { } rise
            && !await lately.IsAsync(latest.Client, rise.Rule, rule["quietDays"], ct)
            ? rise
            : null;
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
