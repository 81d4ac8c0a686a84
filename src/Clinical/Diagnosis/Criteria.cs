namespace Footbridge.Clinical.Diagnosis;

/// <summary>Codes of the DSM-5 criteria. The manual's wording belongs to the American Psychiatric Association and is not here: the words of
/// a code are short paraphrases of our own, and a clinician works with the manual beside them.</summary>
public static class Criteria
{
    /// <summary>Needing more for the same effect.</summary>
    public const string Tolerance = "tolerance";

    /// <summary>Feeling ill without it, or using to feel less ill.</summary>
    public const string Withdrawal = "withdrawal";

    /// <summary>A strong wish to use. It does not stand against a remission.</summary>
    public const string Craving = "craving";

    /// <summary>The eleven of a substance use disorder.</summary>
    public static IReadOnlyList<string> OfSubstance { get; } =
    [
        "more-than-meant",
        "cannot-cut-down",
        "much-time",
        Craving,
        "duties-missed",
        "trouble-with-people",
        "given-up",
        "in-danger",
        "despite-harm",
        Tolerance,
        Withdrawal,
    ];

    /// <summary>The nine of gambling disorder.</summary>
    public static IReadOnlyList<string> OfGambling { get; } =
    [
        "higher-stakes",
        "restless-without",
        "cannot-stop",
        "often-on-mind",
        "when-distressed",
        "chasing-losses",
        "hiding-it",
        "lost-much",
        "others-pay",
    ];
}
