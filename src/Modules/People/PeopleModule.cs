using Footbridge.Storage;

namespace Footbridge.People;

/// <summary>What the module tells the host.</summary>
public sealed class PeopleModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "people";
}
