namespace Footbridge.Clinical.Placement;

/// <summary>A value that made a rule fire.</summary>
/// <param name="LabelKey">Key of the input's name, such as <c>clinical.input.ciwa-ar</c>.</param>
/// <param name="Value">The value.</param>
public sealed record Evidence(string LabelKey, Argument Value);

/// <summary>A rule that fired, with its reasons.</summary>
public sealed record FiredRule
{
    /// <summary>Rule id, such as <c>W1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Dimension, 1-6.</summary>
    public required int Dimension { get; init; }

    /// <summary>The lowest level that will do, or null when the rule asks for no level.</summary>
    public required CareLevel? Minimum { get; init; }

    /// <summary>The level is worth considering, not demanded.</summary>
    public bool Consider { get; init; }

    /// <summary>The level must be able to treat mental illness as well ("COE").</summary>
    public bool CoOccurring { get; init; }

    /// <summary>A higher level that a prescriber or the team may choose instead.</summary>
    public CareLevel? Alternative { get; init; }

    /// <summary>A task at that level that runs beside any other; it never raises the recommendation by merging.</summary>
    public bool TaskOnly { get; init; }

    /// <summary>The values that made it fire.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Key of the public source.</summary>
    public required string SourceKey { get; init; }

    /// <summary>Key of the reason in plain words.</summary>
    public required string TextKey { get; init; }

    /// <summary>Values for the placeholders of the reason.</summary>
    public required IReadOnlyList<Argument> Arguments { get; init; }

    /// <summary>Key of why nobody is admitted until it is resolved and what to do; null when the rule does not hold admission.</summary>
    public string? HoldKey { get; init; }

    /// <summary>What belongs beside the level.</summary>
    public IReadOnlyList<FollowUp> AddOns { get; init; } = [];

    /// <summary>What somebody has to do.</summary>
    public IReadOnlyList<FollowUp> Tasks { get; init; } = [];
}

/// <summary>A level that at least one rule asks for.</summary>
/// <param name="Level">The level.</param>
/// <param name="Rules">Ids of the rules.</param>
/// <param name="Consider">Every one of them only says "consider".</param>
/// <param name="CoOccurring">One of them asks for treatment of mental illness at that level.</param>
public sealed record LevelNeed(CareLevel Level, IReadOnlyList<string> Rules, bool Consider, bool CoOccurring);

/// <summary>Why nobody is admitted yet.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="ReasonKey">Why, and what to do next.</param>
public sealed record AdmissionHold(string RuleId, string ReasonKey);

/// <summary>Something to arrange, and the rules that ask for it.</summary>
/// <param name="FollowUp">What.</param>
/// <param name="Rules">Ids of the rules.</param>
public sealed record FollowUpNeed(FollowUp FollowUp, IReadOnlyList<string> Rules);

/// <summary>An unknown that has to be found out.</summary>
/// <param name="Input">The unknown.</param>
/// <param name="TextKey">What to do, such as <c>clinical.todo.ciwa-ar</c>.</param>
/// <param name="Dimension">Dimension that asks for it, 1-6.</param>
/// <param name="Rules">Rules that cannot be decided without it.</param>
/// <param name="CouldReach">The highest level it could lead to; null when it cannot ask for a level.</param>
/// <param name="CouldRaise">Whether the recommendation could then be higher than it is now.</param>
/// <param name="Today">Whether it must be found out today, given what else is known.</param>
public sealed record ToDo(
    PlacementInput Input,
    string TextKey,
    int Dimension,
    IReadOnlyList<string> Rules,
    CareLevel? CouldReach,
    bool CouldRaise,
    bool Today
);

/// <summary>One of the six dimensions.</summary>
/// <param name="Number">1 intoxication, withdrawal and medication; 2 body; 3 mind; 4 use; 5 surroundings; 6 the person's own terms.</param>
/// <param name="NameKey">Key of its name in the program's own words.</param>
/// <param name="Fired">Rules of the dimension that fired.</param>
/// <param name="Highest">The highest level they ask for.</param>
/// <param name="ToDos">Unknowns of the dimension.</param>
public sealed record DimensionSummary(
    int Number,
    string NameKey,
    IReadOnlyList<FiredRule> Fired,
    CareLevel? Highest,
    IReadOnlyList<ToDo> ToDos
);

/// <summary>What the placement aid proposes and why. The clinician decides; the final level is theirs, with a reason when it differs.</summary>
public sealed record PlacementResult
{
    /// <summary>Version of the rules, kept with a decision.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The highest minimum that fired (merged only when the program turned that on); null when none fired.</summary>
    public required CareLevel? Recommended { get; init; }

    /// <summary>All that speaks for the recommended level says "consider".</summary>
    public required bool Consider { get; init; }

    /// <summary>A rule asks for treatment of mental illness at the level ("COE").</summary>
    public required bool CoOccurring { get; init; }

    /// <summary>The recommended level came from merging and is above every single minimum.</summary>
    public required bool Merged { get; init; }

    /// <summary>The person is under the age of the adult rules: all of this is advice only.</summary>
    public required bool AdvisoryOnly { get; init; }

    /// <summary>Minimums of medically managed levels (1.7, 2.7, 3.7, 4), highest first.</summary>
    public required IReadOnlyList<LevelNeed> Medical { get; init; }

    /// <summary>Minimums of residential and other levels by intensity (1.5, 2.1, 2.5, 3.1, 3.5, 4-Psych), highest first.</summary>
    public required IReadOnlyList<LevelNeed> Intensity { get; init; }

    /// <summary>Medical and other minimums stand side by side, not merged: the clinician combines them.</summary>
    public required bool SideBySide { get; init; }

    /// <summary>Reasons why nobody is admitted until they are resolved.</summary>
    public required IReadOnlyList<AdmissionHold> Holds { get; init; }

    /// <summary>Whether admission has to wait.</summary>
    public bool BlocksAdmission => Holds.Count > 0;

    /// <summary>What belongs beside the level.</summary>
    public required IReadOnlyList<FollowUpNeed> AddOns { get; init; }

    /// <summary>What somebody has to do.</summary>
    public required IReadOnlyList<FollowUpNeed> Tasks { get; init; }

    /// <summary>Every rule that fired, in the order of the table.</summary>
    public required IReadOnlyList<FiredRule> Fired { get; init; }

    /// <summary>Unknowns to find out, today's first, then those that could raise the level.</summary>
    public required IReadOnlyList<ToDo> ToDos { get; init; }

    /// <summary>The six dimensions, in order.</summary>
    public required IReadOnlyList<DimensionSummary> Dimensions { get; init; }
}
