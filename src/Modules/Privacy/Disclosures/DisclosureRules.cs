using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Disclosures.Agreements;
using Footbridge.Privacy.Disclosures.Studies;

namespace Footbridge.Privacy.Disclosures;

/// <summary>What a disclosure is decided from.</summary>
/// <param name="Asked">What is to be disclosed.</param>
/// <param name="Exists">Whether there is such a client.</param>
/// <param name="IsMinor">Whether the client is a minor.</param>
/// <param name="Consents">The client's consents, in force or not.</param>
/// <param name="Agreement">The agreement that was named, if one was.</param>
/// <param name="Today">The day.</param>
internal sealed record DisclosureCase(
    NewDisclosure Asked,
    bool Exists,
    bool IsMinor,
    IReadOnlyList<Consent> Consents,
    Agreement? Agreement,
    DateOnly Today
)
{
    /// <summary>The registered audit, evaluation or study that was named, if one was.</summary>
    public Study? Study { get; init; }

    /// <summary>Whether the program agreed to limits on sharing that are in force (42 CFR 2.26(a)).</summary>
    public bool HasLimits { get; init; }

    /// <summary>Whether the program agreed to keep it from payers (42 CFR 2.26).</summary>
    public bool WithheldFromPayers { get; init; }
}

/// <summary>Decides whether something may leave the program. Pure: the ground is checked here, what it reaches by the one access
/// decision.</summary>
internal static class DisclosureRules
{
    /// <summary>The reason of a yes with the consent relied on, or why not.</summary>
    public static Outcome<(string Reason, Consent? Consent)> Decide(DisclosureCase about)
    {
        var asked = about.Asked;
        if (!about.Exists)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        if (GroundRules.Refusal(asked) is { } refusal)
        {
            return refusal;
        }

        // Emergencies, reports and courts do not wait for what was agreed (45 CFR 164.522(a)(1)(iii), (v)).
        if (about.HasLimits && !asked.KeepsLimits && Grounds.HeedsLimits(asked.Ground))
        {
            return Problem.Rule("privacy.disclose.limits", nameof(asked.KeepsLimits));
        }

        if (asked.Ground == LegalGround.Consent)
        {
            return OnConsent(about);
        }

        if (
            asked.Ground == LegalGround.QualifiedServiceOrganization
            && AgreementRules.Refusal(about.Agreement, asked, about.Today) is { } none
        )
        {
            return none;
        }

        if (StudyRules.Needs(asked.Ground) && StudyRules.Refusal(about.Study, asked, about.Today) is { } unregistered)
        {
            return unregistered;
        }

        var decisions = asked.Items.Select(item => Ask(about, item, null)).ToList();
        var no = decisions.FirstOrDefault(d => !d.IsAllowed);
        return no is null ? (decisions[0].Reason, (Consent?)null) : ProblemOf(no, "privacy.disclose.beyond-ground");
    }

    // One consent must cover all of it: what went out is then explained by one paper.
    private static Outcome<(string Reason, Consent? Consent)> OnConsent(DisclosureCase about)
    {
        var asked = about.Asked;
        var naming = about
            .Consents.Where(c => asked.Consent is not { } wanted || c.Id.Value == wanted)
            .Where(c => ConsentRules.Validate(c, about.Today).Count == 0 && c.Terms.Recipients.Any(r => Names(r, asked)))
            .ToList();
        if (naming.Count == 0)
        {
            return NobodyNamed(about);
        }

        AccessDecision last = new(AccessAnswer.Refused, AccessReasons.NoGround);
        foreach (var consent in naming)
        {
            var decisions = asked.Items.Select(item => Ask(about, item, consent)).ToList();
            if (decisions.Find(d => !d.IsAllowed) is not { } no)
            {
                return (decisions[0].Reason, consent);
            }

            last = no;
        }

        return ProblemOf(last, "privacy.disclose.beyond-consent");
    }

    private static Problem ProblemOf(AccessDecision no, string beyond) =>
        no.Reason == AccessReasons.WithheldFromPayers
            ? Problem.Rule("privacy.disclose.withheld", nameof(NewDisclosure.RecipientName))
            : Problem.Rule(beyond, nameof(NewDisclosure.Items));

    // A consent that was chosen and does not stand says what it lacks.
    private static Problem NobodyNamed(DisclosureCase about)
    {
        var chosen = about.Consents.FirstOrDefault(c => c.Id.Value == about.Asked.Consent);
        return chosen is not null && ConsentRules.Validate(chosen, about.Today) is [var issue, ..]
            ? Problem.Rule(issue, nameof(NewDisclosure.Consent))
            : Problem.Rule("privacy.disclose.nobody-named", nameof(NewDisclosure.RecipientName));
    }

    private static AccessDecision Ask(DisclosureCase about, string item, Consent? consent)
    {
        var asked = about.Asked;
        var scope = consent is null ? null : ConsentScopes.Within(consent.Terms, item, asked.Purpose);
        return AccessRules.Decide(
            new()
            {
                Asker = Asker.Outside,
                RoleAllows = false,
                Purpose = Grounds.KernelPurposeOf(asked.Ground, Grounds.PurposeOf(asked.Ground, asked.Purpose)),
                Kinds = ConsentScopes.KindsOf(item) | (about.IsMinor ? DataKinds.Minor : DataKinds.None),
                Exists = about.Exists,
                Consents = scope is null ? [] : [scope],
                Ground = asked.Ground,
                WithheldFromPayers = about.WithheldFromPayers,
                ToPayer = asked.Role == RecipientRole.Payer,
            }
        );
    }

    /// <summary>Whether a consent's recipient is the one that asks: by name, or as one of a class.</summary>
    internal static bool Names(Recipient recipient, NewDisclosure asked) =>
        recipient.Kind switch
        {
            RecipientKind.Class => asked.Role is RecipientRole.Provider or RecipientRole.Payer or RecipientRole.Vendor,
            RecipientKind.Organization => Same(recipient.Name, asked.RecipientName) || Same(recipient.Name, asked.Affiliation),
            _ => Same(recipient.Name, asked.RecipientName),
        };

    private static bool Same(string one, string other) =>
        other.Length > 0 && string.Equals(Folded(one), Folded(other), StringComparison.OrdinalIgnoreCase);

    private static string Folded(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
