using Footbridge.Storage;

namespace Footbridge.Recovery;

/// <summary>What the module tells the host.</summary>
public sealed class RecoveryModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "recovery";
}
