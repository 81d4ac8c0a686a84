using Footbridge.Contracts.Risk;
using Footbridge.Kernel;

namespace Footbridge.Risk.Safety;

/// <summary>A signal inside an item.</summary>
internal sealed class SafetySignal : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required Guid Item { get; init; }

    public required string Rule { get; init; }

    public required Urgency Urgency { get; init; }

    public required DateTimeOffset At { get; init; }

    public required List<string> Detail { get; init; }
}
