using Footbridge.Contracts.Messages;
using Footbridge.Storage.Outbox;

namespace Footbridge.Host.Outgoing;

/// <summary>What became of a message.</summary>
internal enum Carried
{
    /// <summary>It left.</summary>
    Sent,

    /// <summary>Whoever takes it is away: it is tried again.</summary>
    Later,

    /// <summary>It can never leave this way.</summary>
    Never,
}

/// <summary>Carries messages of one channel out of the house.</summary>
internal interface ICarrier
{
    MessageChannel Channel { get; }

    /// <summary>Whether it is set up. Without it, messages stay in the outbox.</summary>
    bool IsSet { get; }

    Task<Carried> CarryAsync(OutboxMessage message, IServiceProvider scope, CancellationToken ct);
}
