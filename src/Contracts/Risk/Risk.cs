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

/// <summary>Takes signals. Runs in the caller's scope and transaction.</summary>
public interface ISignals
{
    /// <summary>Adds a signal to the client's open item, or opens one.</summary>
    Task RaiseAsync(Signal signal, CancellationToken ct);
}
