namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>A rule over several answers, such as the criteria of a diagnosis. It proposes; a clinician decides.</summary>
public sealed record Algorithm
{
    /// <summary>Its name inside the instrument.</summary>
    public required string Id { get; init; }

    /// <summary>What is said to be so.</summary>
    public required Wording Name { get; init; }

    /// <summary>When it is so.</summary>
    public required Condition When { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>How well that is known.</summary>
    public required Evidence Evidence { get; init; }
}

/// <summary>A need that answers show.</summary>
public sealed record NeedFlag
{
    /// <summary>Its name inside the instrument.</summary>
    public required string Id { get; init; }

    /// <summary>The need.</summary>
    public required Wording Name { get; init; }

    /// <summary>When it is there.</summary>
    public required Condition When { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>How well that is known.</summary>
    public required Evidence Evidence { get; init; }
}

/// <summary>Levels of urgency in place of a sum.</summary>
public sealed record Triage
{
    /// <summary>The levels, the most urgent first. The first one that is so is the one that counts.</summary>
    public required IReadOnlyList<TriageLevel> Levels { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>How well that is known.</summary>
    public required Evidence Evidence { get; init; }
}

/// <summary>A level of the triage.</summary>
public sealed record TriageLevel
{
    /// <summary>Its name inside the instrument.</summary>
    public required string Id { get; init; }

    /// <summary>Words for people.</summary>
    public required Wording Name { get; init; }

    /// <summary>When it is so.</summary>
    public required Condition When { get; init; }
}

/// <summary>How soon somebody has to look.</summary>
public enum Urgency
{
    /// <summary>At once; the person is not left alone.</summary>
    Now,

    /// <summary>On the same day.</summary>
    Today,

    /// <summary>At the next review.</summary>
    Review,
}

/// <summary>Something a person has to see and act on. A score never changes treatment by itself.</summary>
public sealed record InstrumentAlert
{
    /// <summary>Its name inside the instrument.</summary>
    public required string Id { get; init; }

    /// <summary>When it is raised.</summary>
    public required Condition When { get; init; }

    /// <summary>How soon.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>What to do.</summary>
    public required Wording Text { get; init; }

    /// <summary>The instrument that is asked next; null when none is.</summary>
    public string? Next { get; init; }

    /// <summary>The next instrument is asked in the same session.</summary>
    public bool SameSession { get; init; }

    /// <summary>It cannot be closed without saying what became of it.</summary>
    public bool NeedsDisposition { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>How well that is known.</summary>
    public required Evidence Evidence { get; init; }
}
