namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>Who may give the answers.</summary>
public enum AnsweredBy
{
    /// <summary>The person, on paper or on a phone.</summary>
    Self,

    /// <summary>The person, asked by staff.</summary>
    Interview,

    /// <summary>A clinician rates; the person cannot fill it in alone.</summary>
    Clinician,
}

/// <summary>A questionnaire or rating scale: its items, how it is scored, and where each number comes from. The format of the file is in
/// <c>docs/measures.md</c>; <see cref="Reading.InstrumentReader"/> makes sure that what is in here holds together.</summary>
public sealed record Instrument
{
    /// <summary>The format of the files that are read.</summary>
    public const string FileFormat = "footbridge-measure/1";

    /// <summary>The format of the file: <see cref="FileFormat"/>.</summary>
    public required string Format { get; init; }

    /// <summary>Short name: small letters, figures and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Changes whenever anything changes that a score depends on. Kept with every score.</summary>
    public required string Version { get; init; }

    /// <summary>Full name.</summary>
    public required Wording Name { get; init; }

    /// <summary>What it is about.</summary>
    public required string Domain { get; init; }

    /// <summary>Who owns it and what may be done with its words.</summary>
    public required InstrumentLicense License { get; init; }

    /// <summary>Where the items and the scoring come from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>What whoever uses it should know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The time the questions are about.</summary>
    public required Wording Recall { get; init; }

    /// <summary>How often it is asked; a proposal.</summary>
    public required Wording Cadence { get; init; }

    /// <summary>Minutes it takes; null when not known.</summary>
    public int? Minutes { get; init; }

    /// <summary>Who may give the answers.</summary>
    public required IReadOnlyList<AnsweredBy> AnsweredBy { get; init; }

    /// <summary>Where Spanish words of the form come from; null when there are none. A validated form is never translated by us.</summary>
    public string? SpanishSource { get; init; }

    /// <summary>LOINC codes.</summary>
    public Loinc? Loinc { get; init; }

    /// <summary>Words before the first item.</summary>
    public Wording? Stem { get; init; }

    /// <summary>Scales by name.</summary>
    public required IReadOnlyDictionary<string, AnswerScale> Scales { get; init; }

    /// <summary>The items in the order of the form.</summary>
    public required IReadOnlyList<InstrumentItem> Items { get; init; }

    /// <summary>Items that are not asked after certain answers.</summary>
    public IReadOnlyList<SkipRule> Skips { get; init; } = [];

    /// <summary>The scores; a combination stands after what it combines.</summary>
    public IReadOnlyList<ScoreDefinition> Scores { get; init; } = [];

    /// <summary>Rules over several answers.</summary>
    public IReadOnlyList<Algorithm> Algorithms { get; init; } = [];

    /// <summary>Needs that answers show.</summary>
    public IReadOnlyList<NeedFlag> Flags { get; init; } = [];

    /// <summary>Levels of urgency; null when there are none.</summary>
    public Triage? Triage { get; init; }

    /// <summary>What a person has to see and act on.</summary>
    public IReadOnlyList<InstrumentAlert> Alerts { get; init; } = [];

    /// <summary>Thresholds of change that were published for something else than these scores.</summary>
    public IReadOnlyList<PublishedChange> PublishedChanges { get; init; } = [];

    /// <summary>Answers and what they come to.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>The score that is the total; null when there is none.</summary>
    public ScoreDefinition? TotalScore() => Scores.FirstOrDefault(s => s.Id == ScoreDefinition.TotalId);

    /// <summary>An item; null when there is none of that name.</summary>
    public InstrumentItem? Item(string id) => Items.FirstOrDefault(i => i.Id == id);

    /// <summary>The scale of an item.</summary>
    public AnswerScale ScaleOf(InstrumentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Scales[item.Scale];
    }
}
