namespace Footbridge.Recovery.Talks;

/// <summary>A talk as it is shown.</summary>
internal sealed record TalkSheet
{
    /// <summary>A talk in which nobody has written yet.</summary>
    public static TalkSheet Empty { get; } = new();

    /// <summary>Since when a message waits; null when none does.</summary>
    public DateTimeOffset? WaitingSince { get; init; }

    /// <summary>When the promise ends.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>Number of the newest line.</summary>
    public int Last { get; init; }

    /// <summary>Number of the newest line that the team has seen.</summary>
    public int TeamRead { get; init; }

    public DateTimeOffset? TeamReadAt { get; init; }

    /// <summary>Number of the newest line that the client has seen.</summary>
    public int ClientRead { get; init; }

    public DateTimeOffset? ClientReadAt { get; init; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<TalkEntry> Lines { get; init; } = [];

    /// <summary>Whether there are older ones.</summary>
    public bool More { get; init; }

    /// <summary>Whether the time that was promised is over.</summary>
    public bool IsLate(DateTimeOffset now) => AnswerBy < now;

    /// <summary>The newest line of a kind among those shown.</summary>
    public TalkEntry? Newest(TalkLineKind kind) => Lines.FirstOrDefault(l => l.Kind == kind);
}

/// <summary>A line as it is shown.</summary>
/// <param name="Number">How manieth, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When.</param>
/// <param name="Who">Name of who wrote it.</param>
/// <param name="Role">Role code of staff; empty for the client.</param>
/// <param name="Words">The words; null where no answer is needed.</param>
internal sealed record TalkEntry(int Number, TalkLineKind Kind, DateTimeOffset At, string Who, string Role, string? Words);
