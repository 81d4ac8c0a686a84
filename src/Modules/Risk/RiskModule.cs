using Footbridge.Storage;

namespace Footbridge.Risk;

/// <summary>What the module tells the host.</summary>
public sealed class RiskModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "risk";
}
