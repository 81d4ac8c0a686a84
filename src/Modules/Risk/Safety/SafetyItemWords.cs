namespace Footbridge.Risk.Safety;

/// <summary>What the client says while the item is open.</summary>
internal sealed partial class SafetyItem
{
    /// <summary>Keeps what the client says, with its time. It ends nothing and counts as nobody's answer: a person does.</summary>
    public SafetyStep Heard(SafetyStepKind kind, TimeProvider clock) => StepOf(kind, "", default, clock);

    /// <summary>When a step of a kind was last done; the item was read with its steps.</summary>
    public DateTimeOffset? LastOf(SafetyStepKind kind) =>
        Steps.Where(s => s.Kind == kind).Select(s => (DateTimeOffset?)s.At).Max();
}
