using Footbridge.Kernel;

namespace Footbridge.Risk.Safety;

/// <summary>What a step was.</summary>
public enum SafetyStepKind
{
    /// <summary>A call that reached the person.</summary>
    Reached,

    /// <summary>A call or message without an answer.</summary>
    Tried,

    /// <summary>Met in person.</summary>
    Met,

    /// <summary>Talked over in the team.</summary>
    Team,

    /// <summary>Something else.</summary>
    Other,

    /// <summary>Somebody said "I have it".</summary>
    Acknowledged,

    /// <summary>Set aside until later.</summary>
    SetAside,

    /// <summary>The program told somebody that a person needs the team now; the note names whom.</summary>
    Told,

    /// <summary>The program told somebody that the deadline went by; the note names whom.</summary>
    Escalated,

    /// <summary>The client said that they are safe.</summary>
    SaidSafe,

    /// <summary>The client asked to be called.</summary>
    CallAsked,
}

/// <summary>Something that was done for an item.</summary>
internal sealed class SafetyStep : IProgramOwned
{
    /// <summary>Kinds that people choose; the others come from what they do elsewhere, or from the program itself.</summary>
    public static IReadOnlyList<SafetyStepKind> Chosen { get; } =
    [SafetyStepKind.Reached, SafetyStepKind.Tried, SafetyStepKind.Met, SafetyStepKind.Team, SafetyStepKind.Other];

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required Guid Item { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who; empty when the program did it by itself, or the client.</summary>
    public required UserId By { get; init; }

    public required SafetyStepKind Kind { get; init; }

    public required string Note { get; init; }

    /// <summary>Until when, for an item that was set aside.</summary>
    public DateTimeOffset? Until { get; init; }
}
