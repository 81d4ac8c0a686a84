using Footbridge.Storage;

namespace Footbridge.Monitoring;

/// <summary>What the module tells the host.</summary>
public sealed class MonitoringModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "monitoring";
}
