using Footbridge.Contracts.Care;
using Footbridge.Contracts.Sessions;

namespace Footbridge.Sessions.Notes.Individual;

/// <summary>What stands on the form of a note outside a group.</summary>
internal sealed record NoteBody
{
    /// <summary>Longest place of a client.</summary>
    public const int LocationLength = 200;

    public required NoteKind Kind { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>When it began; null where the kind has no time.</summary>
    public TimeOnly? Start { get; init; }
    public int Minutes { get; init; }

    /// <summary>Plan items it touches, the first one first.</summary>
    public IReadOnlyList<ObjectiveId> Items { get; init; } = [];

    /// <summary>Code of the format; empty for the one the kind begins with.</summary>
    public string Format { get; init; } = "";
    public IReadOnlyList<SectionWords> Sections { get; init; } = [];
    public NoteRisk Risk { get; init; }

    /// <summary>Whether it was by video or phone.</summary>
    public bool Remote { get; init; }

    /// <summary>Where the client was, as the client said.</summary>
    public string Location { get; init; } = "";

    /// <summary>Whether the client agreed to meet by video or phone.</summary>
    public bool RemoteConsent { get; init; }

    /// <summary>Who was there with the client.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Whether those without a consent were only listened to.</summary>
    public bool OnlyListened { get; init; }

    /// <summary>The missed session, for an outreach.</summary>
    public SessionId? Missed { get; init; }

    /// <summary>The note whose words were taken over, when that is allowed.</summary>
    public NoteId? CopiedFrom { get; init; }
}

/// <summary>The words of one section.</summary>
/// <param name="Section">Code of the section.</param>
/// <param name="Words">The words.</param>
internal sealed record SectionWords(string Section, string Words);
