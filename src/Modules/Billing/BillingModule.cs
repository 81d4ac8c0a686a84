using Footbridge.Storage;

namespace Footbridge.Billing;

/// <summary>What the module tells the host.</summary>
public sealed class BillingModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "billing";
}
