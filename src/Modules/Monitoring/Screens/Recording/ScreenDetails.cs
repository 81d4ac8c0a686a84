using Footbridge.Kernel;

namespace Footbridge.Monitoring.Screens;

/// <summary>What is written down of a drug screen.</summary>
internal sealed record ScreenDetails
{
    public DateOnly? OrderedOn { get; init; }

    public required DateOnly CollectedOn { get; init; }

    public required string Panel { get; init; }

    public required string Method { get; init; }

    public bool Observed { get; init; }

    /// <summary>Why somebody watched; needed when somebody did.</summary>
    public string? ObservedWhy { get; init; }

    /// <summary>Who approved it; needed when somebody watched.</summary>
    public UserId? ObservedApprovedBy { get; init; }

    /// <summary>Warmth of a urine sample in degrees Fahrenheit, read within four minutes; null when it was not read.</summary>
    public int? Temperature { get; init; }

    /// <summary>Number of the seal on the bottle, when it goes to a laboratory.</summary>
    public string? Seal { get; init; }

    public string? Note { get; init; }

    public string? Explanation { get; init; }

    /// <summary>What was found, by substance code; substances that were not tested are left out.</summary>
    public required IReadOnlyDictionary<string, Finding> Findings { get; init; }

    /// <summary>What cannot be, or null.</summary>
    public Problem? Fault(DateOnly today)
    {
        if (CollectedOn > today)
        {
            return Problem.Invalid("core.date-in-past", nameof(CollectedOn));
        }

        if (OrderedOn > CollectedOn)
        {
            return Problem.Invalid("core.end-before-start", nameof(CollectedOn));
        }

        if (!ScreenVocabulary.Panels.Contains(Panel, StringComparer.Ordinal))
        {
            return Problem.Invalid("core.choose-one", nameof(Panel));
        }

        if (!ScreenVocabulary.Methods.Contains(Method, StringComparer.Ordinal))
        {
            return Problem.Invalid("core.choose-one", nameof(Method));
        }

        if (Findings.Count == 0 || Findings.Keys.Any(s => !ScreenVocabulary.Substances.Contains(s, StringComparer.Ordinal)))
        {
            return Problem.Invalid("monitoring.screen.no-results");
        }

        if (Temperature is < DrugScreen.LeastReadable or > DrugScreen.MostReadable)
        {
            return Problem.Invalid(
                "core.out-of-range",
                nameof(Temperature),
                $"{DrugScreen.LeastReadable}",
                $"{DrugScreen.MostReadable}"
            );
        }

        if (Observed && ObservedApprovedBy is null)
        {
            return Problem.Invalid("monitoring.screen.observed-approver", nameof(ObservedApprovedBy));
        }

        return (
                Observed
                    ? ScreenWords.Fault(
                        ObservedWhy ?? "",
                        nameof(ObservedWhy),
                        DrugScreen.WordsLength,
                        missing: "monitoring.screen.observed-why"
                    )
                    : null
            )
            ?? ScreenWords.TooLong(Seal, nameof(Seal), DrugScreen.SealLength)
            ?? ScreenWords.TooLong(Note, nameof(Note), DrugScreen.WordsLength)
            ?? ScreenWords.TooLong(Explanation, nameof(Explanation), DrugScreen.WordsLength);
    }
}
