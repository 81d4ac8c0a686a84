using Footbridge.Kernel;

namespace Footbridge.Sessions.Signing.Rules;

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
