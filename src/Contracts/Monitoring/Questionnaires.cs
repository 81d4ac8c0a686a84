namespace Footbridge.Contracts.Monitoring;

/// <summary>A questionnaire as systems hand it to each other: its questions and answers, and how the answers weigh. How scores are made is not
/// part of it.</summary>
public sealed record QuestionnaireForm
{
    /// <summary>Short name.</summary>
    public required string Id { get; init; }

    /// <summary>Version.</summary>
    public required string Version { get; init; }

    /// <summary>Full name.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about; null when not said.</summary>
    public string? Purpose { get; init; }

    /// <summary>Who owns it; null when not said.</summary>
    public string? Owner { get; init; }

    /// <summary>What may be done with its words; null when not said.</summary>
    public string? Copyright { get; init; }

    /// <summary>LOINC code of the panel.</summary>
    public string? Loinc { get; init; }

    /// <summary>Words before the first question.</summary>
    public FormText? Stem { get; init; }

    /// <summary>The questions in their order.</summary>
    public required IReadOnlyList<FormItem> Items { get; init; }
}

/// <summary>Words in English and, where there are any, in Spanish.</summary>
public sealed record FormText(string En, string? Es);

/// <summary>A question.</summary>
public sealed record FormItem
{
    /// <summary>Its name inside the questionnaire.</summary>
    public required string Id { get; init; }

    /// <summary>The words; null when they may not be shown.</summary>
    public FormText? Text { get; init; }

    /// <summary>What the rater asks or looks at.</summary>
    public FormText? Help { get; init; }

    /// <summary>LOINC code of the question.</summary>
    public string? Loinc { get; init; }

    /// <summary>It has to be answered.</summary>
    public bool Required { get; init; }

    /// <summary>The answers to choose from; none when a number or words are asked for.</summary>
    public IReadOnlyList<FormOption> Options { get; init; } = [];

    /// <summary>Lowest whole number that is asked for; null when none is.</summary>
    public int? Min { get; init; }

    /// <summary>Highest whole number that is asked for; null when none is.</summary>
    public int? Max { get; init; }

    /// <summary>What the lowest number means.</summary>
    public FormText? Lowest { get; init; }

    /// <summary>What the highest number means.</summary>
    public FormText? Highest { get; init; }

    /// <summary>When it is asked; null for always.</summary>
    public FormGate? Gate { get; init; }

    /// <summary>The value that it is given when it is not asked; null for none.</summary>
    public decimal? ValueWhenSkipped { get; init; }
}

/// <summary>An answer to choose.</summary>
/// <param name="Value">The number that stands for it.</param>
/// <param name="Weight">What it adds to the total; null when the questionnaire does not say.</param>
/// <param name="Code">Its short name, if it has one.</param>
/// <param name="Label">The words; null when there are none.</param>
/// <param name="Loinc">LOINC answer code.</param>
public sealed record FormOption(decimal Value, decimal? Weight, string? Code, FormText? Label, string? Loinc);

/// <summary>When a question is asked.</summary>
/// <param name="All">All of the comparisons hold; otherwise one of them is enough.</param>
/// <param name="Clauses">Comparisons with earlier answers.</param>
public sealed record FormGate(bool All, IReadOnlyList<FormClause> Clauses);

/// <summary>A comparison with an earlier answer.</summary>
/// <param name="Item">The earlier question.</param>
/// <param name="Comparison">How the answer is compared with <paramref name="Value"/>.</param>
/// <param name="Value">The value of the answer.</param>
public sealed record FormClause(string Item, FormComparison Comparison, decimal Value);

/// <summary>How an answer is compared.</summary>
public enum FormComparison
{
    /// <summary>The same.</summary>
    Equal,

    /// <summary>Another one.</summary>
    NotEqual,

    /// <summary>More.</summary>
    Above,

    /// <summary>Less.</summary>
    Below,

    /// <summary>As much or more.</summary>
    AtLeast,

    /// <summary>As much or less.</summary>
    AtMost,
}

/// <summary>A questionnaire, or why its file was refused.</summary>
/// <param name="Form">The questionnaire; null when the file was refused.</param>
/// <param name="Faults">What is wrong, in the order of the file.</param>
public sealed record QuestionnaireReading(QuestionnaireForm? Form, IReadOnlyList<QuestionnaireFault> Faults);

/// <summary>Something in a questionnaire that cannot be taken.</summary>
/// <param name="Line">Line of the file, from 1; null when only the path is known.</param>
/// <param name="Path">Path in the resource, such as <c>item[3].type</c>.</param>
/// <param name="Reason">What is wrong, in English.</param>
/// <param name="Code">The key of the reason, for other languages.</param>
public sealed record QuestionnaireFault(int? Line, string Path, string Reason, string Code);

/// <summary>Writes and reads questionnaires as FHIR R4.</summary>
public interface IQuestionnaireFiles
{
    /// <summary>The JSON of a Questionnaire resource.</summary>
    string Write(QuestionnaireForm form);

    /// <summary>Reads the JSON of a Questionnaire resource.</summary>
    QuestionnaireReading Read(string text);
}
