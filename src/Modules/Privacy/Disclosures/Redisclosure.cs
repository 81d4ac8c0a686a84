using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;

namespace Footbridge.Privacy.Disclosures;

/// <summary>What the recipient may do with it: 42 CFR 2.33.</summary>
internal enum Redisclosure
{
    /// <summary>Nothing more than what it was given for.</summary>
    None,

    /// <summary>What the consent says, and no more: 2.33(b)(3).</summary>
    ConsentOnly,

    /// <summary>Its contractors and agents, as far as needed for payment and operations: 2.33(b)(3), 2.11.</summary>
    ContractorsOnly,

    /// <summary>As HIPAA permits, but not in proceedings against the client: 2.33(b)(1).</summary>
    HipaaTpo,
}

/// <summary>Finds the rule. Pure.</summary>
internal static class RedisclosureRule
{
    public static Redisclosure Of(LegalGround ground, ConsentTerms? terms, bool underHipaa) =>
        ground switch
        {
            LegalGround.Consent when terms is { IsForTreatmentPaymentOperations: true } => underHipaa
                ? Redisclosure.HipaaTpo
                : Redisclosure.ContractorsOnly,
            LegalGround.Consent => Redisclosure.ConsentOnly,
            LegalGround.QualifiedServiceOrganization => Redisclosure.ContractorsOnly,
            _ => Redisclosure.None,
        };

    /// <summary>Name in texts.</summary>
    public static string CodeOf(Redisclosure rule) =>
        rule switch
        {
            Redisclosure.HipaaTpo => "hipaa-tpo",
            Redisclosure.ConsentOnly => "consent-only",
            Redisclosure.ContractorsOnly => "contractors-only",
            _ => "none",
        };
}
