namespace Footbridge.Privacy.Consents.Signing.Minors;

/// <summary>What a state says about minors who seek this care.</summary>
/// <param name="State">Two letters.</param>
/// <param name="FromAge">Age from which a minor may seek outpatient care for substance use alone.</param>
/// <param name="Source">The statute.</param>
internal sealed record MinorRule(string State, int FromAge, string Source);

/// <summary>Who signs for a minor: where state law lets a minor seek the care alone, only the minor; elsewhere both (42 CFR 2.14). A
/// help for the program's lawyer, not a substitute.</summary>
internal static class MinorRules
{
    /// <summary>Nobody is a minor from this birthday on, in all but a few states.</summary>
    public const int Adult = 18;

    public static IReadOnlyList<MinorRule> All { get; } =
    [
        new("CA", 12, "Cal. Fam. Code § 6929"),
        new("FL", 0, "Fla. Stat. § 397.601(4)"),
        new("IL", 12, "410 ILCS 210/4"),
        new("MD", 0, "Md. Code, Health-Gen. § 20-102(c)"),
        new("PA", 0, "71 P.S. § 1690.112"),
        new("TX", 0, "Tex. Fam. Code § 32.004"),
        new("VA", 0, "Va. Code § 54.1-2969(E)"),
        new("WA", 13, "RCW 71.34.530"),
    ];

    /// <summary>Whose signature is needed. Without a rule for the state, both the minor's and the guardian's.</summary>
    public static RequiredSigners SignersFor(string state, DateOnly? bornOn, DateOnly on)
    {
        if (bornOn is not { } born || AgeOn(born, on) >= Adult)
        {
            return RequiredSigners.Client;
        }

        var rule = All.FirstOrDefault(r => r.State == state);
        return rule is not null && AgeOn(born, on) >= rule.FromAge
            ? RequiredSigners.MinorAlone
            : RequiredSigners.MinorAndGuardian;
    }

    public static bool IsMinor(DateOnly? bornOn, DateOnly on) => bornOn is { } born && AgeOn(born, on) < Adult;

    private static int AgeOn(DateOnly born, DateOnly on) =>
        on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0);
}
