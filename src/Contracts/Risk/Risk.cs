using Footbridge.Kernel;

namespace Footbridge.Contracts.Risk;

/// <summary>How soon a person should hear from the team.</summary>
public enum Urgency
{
    /// <summary>Within the week.</summary>
    Week,

    /// <summary>Today.</summary>
    Today,

    /// <summary>Now.</summary>
    Now,
}

/// <summary>Something that says a person may need the team. Every signal ends in an action with an owner and a closing note.</summary>
/// <param name="Client">The client.</param>
/// <param name="Rule">Rule code, such as <c>risk.signal.missed-session</c>; its text says the rule in words and where it comes from.</param>
/// <param name="Urgency">How soon.</param>
/// <param name="At">When it happened.</param>
/// <param name="Detail">Values for the placeholders of the rule's text.</param>
public sealed record Signal(ClientId Client, string Rule, Urgency Urgency, DateTimeOffset At, IReadOnlyList<string> Detail);

/// <summary>What is open about a client's safety.</summary>
/// <param name="IsOpen">Whether an item is open.</param>
/// <param name="Rules">Rules of its signals; their texts say them in words.</param>
/// <param name="OpenedOn">Local day it was opened.</param>
/// <param name="Attempts">Times somebody reached, met or tried to reach the client since the day asked about.</param>
public sealed record SafetyStanding(bool IsOpen, IReadOnlyList<string> Rules, DateOnly? OpenedOn, int Attempts);

/// <summary>Tells what is open about a client's safety. Runs in the caller's scope.</summary>
public interface ISafetyStandings
{
    /// <summary>The client's open item, and outreach since a local day.</summary>
    Task<SafetyStanding> OfAsync(ClientId client, DateOnly since, CancellationToken ct);
}

/// <summary>Takes signals. Runs in the caller's scope and transaction.</summary>
public interface ISignals
{
    /// <summary>Adds a signal to the client's open item, or opens one.</summary>
    Task RaiseAsync(Signal signal, CancellationToken ct);
}

/// <summary>Several signals at once.</summary>
public static class SeveralSignals
{
    /// <summary>Adds each signal to its client's open item, or opens one.</summary>
    public static async Task RaiseAsync(this ISignals signals, IEnumerable<Signal> several, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(signals);
        ArgumentNullException.ThrowIfNull(several);
        foreach (var signal in several)
        {
            await signals.RaiseAsync(signal, ct);
        }
    }
}
