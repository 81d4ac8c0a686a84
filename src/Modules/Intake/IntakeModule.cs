using Footbridge.Storage;

namespace Footbridge.Intake;

/// <summary>What the module tells the host.</summary>
public sealed class IntakeModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "intake";
}
