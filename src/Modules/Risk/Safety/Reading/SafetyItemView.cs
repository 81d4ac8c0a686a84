using Footbridge.Contracts.People;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Safety.Waits;

namespace Footbridge.Risk.Safety;

/// <summary>One item as its page shows it.</summary>
public sealed record SafetyItemView(
    Guid Id,
    int Version,
    ClientId Client,
    string Name,
    string? Phone,
    bool MayLeaveMessage,
    Urgency Urgency,
    DateTimeOffset OpenedAt,
    DateTimeOffset DueAt,
    bool Overdue,
    UserId? Owner,
    string? OwnerName,
    IReadOnlyList<SignalReason> Reasons,
    IReadOnlyList<SafetyStepLine> Steps,
    SafetyEnding? Ending,
    string ClosingNote,
    DateTimeOffset? ClosedAt,
    string? ClosedBy,
    IReadOnlyList<StaffMember> Team
) : IAboutClient
{
    /// <summary>What comes next, where the person could not be reached.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>What is suggested.</summary>
    public IReadOnlyList<string> Suggested { get; init; } = [];

    /// <summary>Set aside until; null when it is not.</summary>
    public DateTimeOffset? SetAsideUntil { get; init; }

    /// <summary>When somebody was told that the deadline went by.</summary>
    public DateTimeOffset? EscalatedAt { get; init; }

    /// <summary>When somebody said "I have it".</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>Who did.</summary>
    public string? AcknowledgedBy { get; init; }

    /// <summary>From the signal to "I have it".</summary>
    public TimeSpan? AnsweredIn { get; init; }

    /// <summary>Whether the caller has it.</summary>
    public bool IsMine { get; init; }

    /// <summary>When the client last said that they are safe.</summary>
    public DateTimeOffset? SafeAt { get; init; }

    /// <summary>When the client last pressed "Call me".</summary>
    public DateTimeOffset? CallAt { get; init; }

    /// <summary>Times in which the client waited for the team.</summary>
    internal IReadOnlyList<Wait> Waits { get; init; } = [];

    /// <summary>The next item of the list; null when nobody else waits.</summary>
    public Guid? Next { get; init; }

    /// <summary>How many others wait.</summary>
    public int Waiting { get; init; }
}

/// <summary>Something that was done; nobody's name where the program did it by itself.</summary>
public sealed record SafetyStepLine(DateTimeOffset At, string By, SafetyStepKind Kind, string Note)
{
    /// <summary>Until when, for an item that was set aside.</summary>
    public DateTimeOffset? Until { get; init; }
}
