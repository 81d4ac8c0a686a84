using Footbridge.Storage;

namespace Footbridge.Sessions;

/// <summary>What the module tells the host.</summary>
public sealed class SessionsModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "sessions";
}
