using Footbridge.Kernel;

namespace Footbridge.Privacy.Rights.Breaches;

/// <summary>How one factor of the assessment came out.</summary>
internal enum FactorRating
{
    NotAssessed,
    Low,
    Medium,
    High,
}

/// <summary>One of the four factors of 45 CFR 164.402(2), with the reason for its rating.</summary>
internal sealed record Factor(FactorRating Rating, string Reason);

/// <summary>The assessment: what was exposed; to whom; whether it was really seen or taken; what was done to undo it.</summary>
internal sealed record BreachAssessment(Factor Nature, Factor Recipient, Factor Seen, Factor Mitigated)
{
    public IEnumerable<(string Name, Factor Factor)> All =>
        [(nameof(Nature), Nature), (nameof(Recipient), Recipient), (nameof(Seen), Seen), (nameof(Mitigated), Mitigated)];
}

/// <summary>What an incident is found to be.</summary>
internal enum BreachFinding
{
    /// <summary>Not assessed yet: counts as a breach until shown otherwise.</summary>
    Presumed,

    /// <summary>A breach.</summary>
    Breach,

    /// <summary>A low probability that the records were compromised was shown.</summary>
    LowProbability,

    /// <summary>One of the three exceptions of 45 CFR 164.402(1).</summary>
    Exception,
}

/// <summary>Decides what an incident is. An impermissible use or disclosure is presumed to be a breach unless a low probability of
/// compromise is shown by all four factors (45 CFR 164.402(2)); 42 CFR 2.16(b) makes the same hold for Part 2 programs. Pure.</summary>
internal static class BreachRules
{
    /// <summary>Codes of the exceptions of 45 CFR 164.402(1)(i) to (iii).</summary>
    public static IReadOnlyList<string> Exceptions { get; } = ["good-faith", "inside", "not-retained"];

    /// <summary>Decides by the four factors.</summary>
    /// <param name="assessment">The factors.</param>
    /// <param name="claimed">What the assessor concludes.</param>
    public static Outcome<BreachFinding> Decide(BreachAssessment assessment, BreachFinding claimed)
    {
        foreach (var (name, factor) in assessment.All)
        {
            if (factor.Rating == FactorRating.NotAssessed)
            {
                return Problem.Invalid("privacy.incident.factor-missing", name);
            }

            if (string.IsNullOrWhiteSpace(factor.Reason))
            {
                return Problem.Invalid("privacy.incident.reason-missing", $"{name}Reason");
            }
        }

        // What is shown as low must be low: one factor rated high, or more than one rated medium, shows nothing.
        if (claimed == BreachFinding.LowProbability && !MayBeLow(assessment))
        {
            return Problem.Rule("privacy.incident.not-low", "Finding");
        }

        return claimed is BreachFinding.Breach or BreachFinding.LowProbability
            ? claimed
            : Problem.Invalid("core.choose-one", "Finding");
    }

    /// <summary>Whether the ratings leave room for "low probability".</summary>
    public static bool MayBeLow(BreachAssessment assessment) =>
        assessment.All.All(f => f.Factor.Rating is FactorRating.Low or FactorRating.Medium)
        && assessment.All.Count(f => f.Factor.Rating == FactorRating.Medium) <= 1;
}
