using Footbridge.Kernel;

namespace Footbridge.Contracts.Risk;

/// <summary>How a client stands who waits for the team, in the client's own words.</summary>
/// <param name="Since">When the team was asked for.</param>
/// <param name="SafeAt">When the client last said that they are safe; null when they did not.</param>
/// <param name="CallAt">When the client last pressed "Call me"; null when they did not.</param>
/// <param name="AnsweredAt">When a person of the team acted on it first; null while nobody has.</param>
public sealed record OwnSafety(DateTimeOffset Since, DateTimeOffset? SafeAt, DateTimeOffset? CallAt, DateTimeOffset? AnsweredAt);

/// <summary>Takes what a client says while the team is asked for. Runs in the caller's scope and transaction.</summary>
public interface IOwnSafety
{
    /// <summary>How the client stands; null when nothing is open that asks for somebody.</summary>
    Task<OwnSafety?> OfAsync(ClientId client, CancellationToken ct);

    /// <summary>The client says that they are safe. It ends nothing: a person does.</summary>
    /// <returns>Whether something was open to say it to.</returns>
    Task<bool> SafeNowAsync(ClientId client, CancellationToken ct);

    /// <summary>The client asks to be called, beside the signal that says so.</summary>
    Task CallMeAsync(ClientId client, CancellationToken ct);
}
