using Footbridge.Storage;

namespace Footbridge.Care;

/// <summary>What the module tells the host.</summary>
public sealed class CareModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "care";
}
