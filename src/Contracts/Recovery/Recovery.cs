using Footbridge.Kernel;

namespace Footbridge.Contracts.Recovery;

/// <summary>A client said that they returned to use. The team was told by a signal; nothing of what the client reached is reset.</summary>
/// <param name="Client">The client.</param>
/// <param name="At">When the client said so.</param>
/// <param name="UsedOn">Local day of the use, as told; null when it was before yesterday.</param>
/// <param name="WantsCall">Whether the client asks to be called.</param>
public sealed record LapseReported(ClientId Client, DateTimeOffset At, DateOnly? UsedOn, bool WantsCall) : IEvent;

/// <summary>What a client wrote of how a hard moment begins. Runs in the caller's scope.</summary>
public interface IWarningSigns
{
    /// <summary>The client's own warning signs, then what pulls at them, each once; none without a plan.</summary>
    Task<IReadOnlyList<string>> OfAsync(ClientId client, CancellationToken ct);
}
