using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Rules;

namespace Footbridge.Risk.Safety;

/// <summary>A person who may need the team: one open item at a time, with all its signals, an owner and a clock. It ends with an action and
/// a note, never silently.</summary>
internal sealed partial class SafetyItem : IProgramOwned, IVersioned
{
    public const int ShortestNote = 10;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required Urgency Urgency { get; set; }

    public required DateTimeOffset DueAt { get; set; }

    public UserId? Owner { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public UserId? ClosedBy { get; set; }

    public SafetyEnding? Ending { get; set; }

    public string ClosingNote { get; set; } = "";

    /// <summary>What comes next, where the person could not be reached.</summary>
    public string NextStep { get; set; } = "";

    public List<SafetySignal> Signals { get; init; } = [];

    public List<SafetyStep> Steps { get; init; } = [];

    /// <summary>Opens an item for a first signal.</summary>
    public static SafetyItem Open(Signal signal, TimeProvider clock)
    {
        var item = new SafetyItem
        {
            Id = Ids.NewGuid(clock),
            Client = signal.Client,
            OpenedAt = signal.At,
            Urgency = RuleBook.UrgencyOf(signal),
            DueAt = RuleBook.Deadline(signal),
        };
        item.Add(signal, clock);
        return item;
    }

    /// <summary>Adds a signal. A more urgent one makes the item more urgent and the clock shorter, never longer; an item that was set aside
    /// wakes up; one that asks for somebody now begins to wait for an answer.</summary>
    public void Add(Signal signal, TimeProvider clock)
    {
        var urgency = RuleBook.UrgencyOf(signal);
        Signals.Add(
            new()
            {
                Id = Ids.NewGuid(clock),
                Item = Id,
                Rule = signal.Rule,
                Urgency = urgency,
                At = signal.At,
                Detail = [.. signal.Detail],
            }
        );
        Urgency = urgency > Urgency ? urgency : Urgency;
        DueAt = RuleBook.Deadline(signal) is var due && due < DueAt ? due : DueAt;
        SetAsideUntil = null;
        if (urgency == Urgency.Now)
        {
            BeginAlarm(clock.GetUtcNow());
        }
    }

    /// <summary>Gives the item an owner. Whoever takes it themselves has said "I have it".</summary>
    public Outcome<Done> Take(UserId owner, UserId by, DateTimeOffset at)
    {
        if (ClosedAt is not null)
        {
            return Problem.Conflict("risk.item.already-closed");
        }

        Owner = owner;
        if (owner == by)
        {
            Answered(by, at);
        }

        return Done.Value;
    }

    /// <summary>Notes something that was done.</summary>
    public Outcome<SafetyStep> Note(SafetyStepKind kind, string note, UserId by, TimeProvider clock)
    {
        if (ClosedAt is not null)
        {
            return Problem.Conflict("risk.item.already-closed");
        }

        if (!SafetyStep.Chosen.Contains(kind))
        {
            return Problem.Invalid("core.choose-one", "Kind");
        }

        Answered(by, clock.GetUtcNow());
        return StepOf(kind, note, by, clock);
    }

    /// <summary>Ends the item with what was done and a note; if the person could not be reached, with what comes next.</summary>
    public Outcome<Done> Close(SafetyEnding ending, string note, string next, UserId by, DateTimeOffset at)
    {
        if (ClosedAt is not null)
        {
            return Problem.Conflict("risk.item.already-closed");
        }

        if (!Enum.IsDefined(ending))
        {
            return Problem.Invalid("core.choose-one", "How");
        }

        if (note.Trim().Length < ShortestNote)
        {
            return Problem.Invalid("risk.item.note-too-short", "ClosingNote", $"{ShortestNote}");
        }

        if (ending == SafetyEnding.NotReached && next.Trim().Length < ShortestNote)
        {
            return Problem.Invalid("risk.item.next-step-needed", "NextStep", $"{ShortestNote}");
        }

        Answered(by, at);
        (Ending, ClosingNote, NextStep, ClosedBy, ClosedAt) = (ending, note.Trim(), next.Trim(), by, at);
        return Done.Value;
    }

    private SafetyStep StepOf(SafetyStepKind kind, string note, UserId by, TimeProvider clock, DateTimeOffset? until = null) =>
        new()
        {
            Id = Ids.NewGuid(clock),
            Item = Id,
            At = clock.GetUtcNow(),
            By = by,
            Kind = kind,
            Note = note.Trim(),
            Until = until,
        };
}
