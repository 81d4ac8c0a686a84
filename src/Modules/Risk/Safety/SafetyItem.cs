using Footbridge.Contracts.Risk;
using Footbridge.Kernel;

namespace Footbridge.Risk.Safety;

/// <summary>How a safety item ended.</summary>
public enum SafetyEnding
{
    /// <summary>Somebody talked with the person.</summary>
    Talked,

    /// <summary>The plan was changed.</summary>
    PlanChanged,

    /// <summary>More or other care was arranged.</summary>
    OtherCare,

    /// <summary>Emergency services took over.</summary>
    Emergency,

    /// <summary>The person could not be reached; the note says what comes next.</summary>
    NotReached,
}

/// <summary>A person who may need the team: one open item at a time, with all its signals, an owner and a clock. It ends with a note,
/// never silently.</summary>
internal sealed class SafetyItem : IProgramOwned, IVersioned
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
            Urgency = signal.Urgency,
            DueAt = Deadline(signal),
        };
        item.Add(signal, clock);
        return item;
    }

    /// <summary>When somebody must have acted: an hour, a day (the review within 24 h after a return to use), a week.</summary>
    public static DateTimeOffset Deadline(Signal signal) =>
        signal.At
        + signal.Urgency switch
        {
            Urgency.Now => TimeSpan.FromHours(1),
            Urgency.Today => TimeSpan.FromHours(24),
            _ => TimeSpan.FromDays(7),
        };

    /// <summary>Adds a signal. A more urgent one makes the item more urgent and the clock shorter, never longer.</summary>
    public void Add(Signal signal, TimeProvider clock)
    {
        Signals.Add(
            new()
            {
                Id = Ids.NewGuid(clock),
                Item = Id,
                Rule = signal.Rule,
                Urgency = signal.Urgency,
                At = signal.At,
                Detail = [.. signal.Detail],
            }
        );
        Urgency = signal.Urgency > Urgency ? signal.Urgency : Urgency;
        DueAt = Deadline(signal) < DueAt ? Deadline(signal) : DueAt;
    }

    /// <summary>Gives the item an owner.</summary>
    public Outcome<Done> Take(UserId owner)
    {
        if (ClosedAt is not null)
        {
            return Problem.Conflict("risk.item.already-closed");
        }

        Owner = owner;
        return Done.Value;
    }

    /// <summary>Notes something that was done.</summary>
    public Outcome<SafetyStep> Note(SafetyStepKind kind, string note, UserId by, TimeProvider clock)
    {
        if (ClosedAt is not null)
        {
            return Problem.Conflict("risk.item.already-closed");
        }

        Owner ??= by;
        return new SafetyStep
        {
            Id = Ids.NewGuid(clock),
            Item = Id,
            At = clock.GetUtcNow(),
            By = by,
            Kind = kind,
            Note = note.Trim(),
        };
    }

    /// <summary>Ends the item with a note.</summary>
    public Outcome<Done> Close(SafetyEnding ending, string note, UserId by, DateTimeOffset at)
    {
        if (ClosedAt is not null)
        {
            return Problem.Conflict("risk.item.already-closed");
        }

        if (note.Trim().Length < ShortestNote)
        {
            return Problem.Invalid("risk.item.note-too-short", "ClosingNote", $"{ShortestNote}");
        }

        Owner ??= by;
        (Ending, ClosingNote, ClosedBy, ClosedAt) = (ending, note.Trim(), by, at);
        return Done.Value;
    }
}

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
}

/// <summary>Something that was done for an item.</summary>
internal sealed class SafetyStep : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required Guid Item { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UserId By { get; init; }

    public required SafetyStepKind Kind { get; init; }

    public required string Note { get; init; }
}
