using Footbridge.Storage;

namespace Footbridge.Privacy;

/// <summary>What the module tells the host.</summary>
public sealed class PrivacyModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "privacy";
}
