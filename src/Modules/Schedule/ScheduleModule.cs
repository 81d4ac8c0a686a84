using Footbridge.Storage;

namespace Footbridge.Schedule;

/// <summary>What the module tells the host.</summary>
public sealed class ScheduleModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "schedule";
}
