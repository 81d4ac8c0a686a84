using Footbridge.Kernel;

namespace Footbridge.Sessions.Signing.Rules;

/// <summary>What one credential may sign.</summary>
/// <param name="Credential">The credential as printed behind a name; empty for everybody whose credential has no rule.</param>
/// <param name="Alone">Codes of the kinds of notes that it signs alone; <see cref="AllKinds"/> for all.</param>
/// <param name="By">Credentials of those who co-sign the others.</param>
/// <param name="Days">Days for the co-signature, counted from the day of signing.</param>
internal sealed record CredentialRule(string Credential, IReadOnlyList<string> Alone, IReadOnlyList<string> By, int Days)
{
    /// <summary>Stands for every kind of note, also those that are added later.</summary>
    public const string AllKinds = "*";

    /// <summary>Whether it signs everything alone.</summary>
    public bool IsFree => Alone.Contains(AllKinds);

    /// <summary>Whether it signs a kind of note alone.</summary>
    public bool SignsAlone(string kind) => IsFree || Alone.Contains(kind);
}

/// <summary>Who must co-sign, and how soon.</summary>
/// <param name="By">Credentials, with commas.</param>
/// <param name="Days">Days for it.</param>
internal sealed record CosignTerms(string By, int Days);

/// <summary>The program's rules of signing.</summary>
/// <param name="Attestation">What a co-signer says; null for the words that come with the program.</param>
/// <param name="Rules">One rule for each credential, and one for all others.</param>
internal sealed record SigningSettings(string? Attestation, IReadOnlyList<CredentialRule> Rules)
{
    /// <summary>Longest attestation.</summary>
    public const int AttestationLength = 600;

    /// <summary>Longest name of a credential.</summary>
    public const int CredentialLength = 30;

    /// <summary>Most days for a co-signature.</summary>
    public const int MostDays = 90;

    /// <summary>The rule of everybody without a rule of their own.</summary>
    public CredentialRule Others => Rules.First(r => r.Credential.Length == 0);

    /// <summary>The rules that apply to a person: of each of their credentials, or of all others.</summary>
    public IReadOnlyList<CredentialRule> RulesOf(string credential)
    {
        var own = Rules.Where(r => r.Credential.Length > 0 && Credentials.Share(credential, r.Credential)).ToList();
        return own.Count > 0 ? own : [Others];
    }

    /// <summary>The co-signature that a person needs for a kind of note, or null when they sign it alone. Of several credentials the one
    /// that may most decides; when none may, whoever co-signs for one of them may, within the shortest time.</summary>
    public CosignTerms? TermsFor(string credential, string kind)
    {
        var rules = RulesOf(credential);
        if (rules.Any(r => r.SignsAlone(kind)))
        {
            return null;
        }

        return new(
            string.Join(", ", rules.SelectMany(r => r.By).Distinct(StringComparer.OrdinalIgnoreCase)),
            rules.Min(r => r.Days)
        );
    }

    /// <summary>What is wrong with the rules, or null.</summary>
    public Problem? Fault()
    {
        if (Attestation is { Length: > AttestationLength })
        {
            return Problem.Invalid("core.too-long", nameof(Attestation), $"{AttestationLength}");
        }

        if (Rules.Count(r => r.Credential.Length == 0) != 1)
        {
            return Problem.Rule("sessions.rules.others-missing");
        }

        var twice = Rules.GroupBy(r => r.Credential, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? Rules.Select(Fault).FirstOrDefault(f => f is not null)
            : Problem.Invalid("sessions.rules.twice", nameof(CredentialRule.Credential), twice.Key);
    }

    private static Problem? Fault(CredentialRule rule)
    {
        if (rule.Credential.Length > CredentialLength || rule.By.Any(b => b.Length > CredentialLength))
        {
            return Problem.Invalid("core.too-long", nameof(rule.Credential), $"{CredentialLength}");
        }

        if (Credentials.Of(rule.Credential).Count > 1)
        {
            return Problem.Invalid("sessions.rules.one-credential", nameof(rule.Credential));
        }

        if (rule.IsFree)
        {
            return null;
        }

        if (rule.By.Count == 0)
        {
            return Problem.Invalid("sessions.rules.by-missing", nameof(rule.By));
        }

        // The note keeps the list as it was.
        if (rule.By.Sum(b => b.Length + 2) > 200)
        {
            return Problem.Invalid("core.too-long", nameof(rule.By), "200");
        }

        return rule.Days is < 1 or > MostDays
            ? Problem.Invalid("core.out-of-range", nameof(rule.Days), "1", $"{MostDays}")
            : null;
    }
}

/// <summary>Credentials as they are printed behind a name: several with commas.</summary>
internal static class Credentials
{
    /// <summary>Each of them.</summary>
    public static IReadOnlyList<string> Of(string printed) =>
        printed.Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether two lists have one in common.</summary>
    public static bool Share(string one, string other) => Of(one).Intersect(Of(other), StringComparer.OrdinalIgnoreCase).Any();
}
