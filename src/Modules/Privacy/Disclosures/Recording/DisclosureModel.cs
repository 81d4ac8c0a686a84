using System.ComponentModel.DataAnnotations;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Privacy.Disclosures.Recording;

/// <summary>The form of a disclosure as it is sent.</summary>
public sealed class DisclosureModel
{
    /// <summary>The consent relied on.</summary>
    public Guid? Consent { get; set; }

    /// <summary>The agreement relied on.</summary>
    public Guid? Agreement { get; set; }

    /// <summary>The registered audit or study.</summary>
    public Guid? Study { get; set; }

    /// <summary>The agreed limits were read and are kept.</summary>
    public bool KeepsLimits { get; set; }

    /// <summary>Who receives it.</summary>
    public string? RecipientName { get; set; }

    /// <summary>Where they belong.</summary>
    public string? Affiliation { get; set; }

    /// <summary>Where they are.</summary>
    public string? Address { get; set; }

    /// <summary>What they are to the client.</summary>
    public string? Role { get; set; }

    /// <summary>What for.</summary>
    public string? Purpose { get; set; }

    /// <summary>What.</summary>
    public List<string> Items { get; set; } = [];

    /// <summary>What exactly.</summary>
    [StringLength(1000, ErrorMessage = "core.too-long|{1}")]
    public string? Description { get; set; }

    /// <summary>How.</summary>
    [Required(ErrorMessage = "core.choose-one")]
    public string? Method { get; set; }

    /// <summary>Which statement goes with it.</summary>
    public string? Notice { get; set; } = "full";

    /// <summary>Nature of an emergency, or what happened.</summary>
    public string? Nature { get; set; }

    /// <summary>Why no consent could be had.</summary>
    public string? NoConsentBecause { get; set; }

    /// <summary>Case number.</summary>
    public string? Reference { get; set; }

    /// <summary>There is a court order.</summary>
    public bool OrderHeld { get; set; }

    /// <summary>There is a subpoena.</summary>
    public bool SubpoenaHeld { get; set; }

    /// <summary>What the order limits it to.</summary>
    public string? Scope { get; set; }

    /// <summary>Lawyer or supervisor.</summary>
    public string? ApprovedBy { get; set; }

    /// <summary>It is the first report.</summary>
    public bool InitialReport { get; set; }

    internal NewDisclosure DisclosureOf(ClientId client, LegalGround ground, byte[] paper) =>
        new()
        {
            Client = client,
            RecipientName = RecipientName ?? "",
            Affiliation = Affiliation ?? "",
            Address = Address ?? "",
            Role = RoleOf(ground),
            UnderHipaa = RoleOf(ground) is RecipientRole.Provider or RecipientRole.Payer,
            Purpose = Purpose ?? "",
            Ground = ground,
            Items = Items,
            Description = Description ?? "",
            Consent = Consent,
            Agreement = Agreement,
            Study = Study,
            KeepsLimits = KeepsLimits,
            Method = Method ?? "",
            Notice = Notice ?? "",
            Paper = paper,
            Facts = new()
            {
                Nature = Nature ?? "",
                NoConsentBecause = NoConsentBecause ?? "",
                Reference = Reference ?? "",
                OrderHeld = OrderHeld,
                SubpoenaHeld = SubpoenaHeld,
                Scope = Scope ?? "",
                ApprovedBy = ApprovedBy ?? "",
                InitialReport = InitialReport,
            },
        };

    private RecipientRole RoleOf(LegalGround ground) =>
        ground switch
        {
            LegalGround.MedicalEmergency => RecipientRole.Provider,
            LegalGround.QualifiedServiceOrganization => RecipientRole.Vendor,
            LegalGround.CourtOrder => RecipientRole.Justice,
            LegalGround.ChildAbuseReport
            or LegalGround.CrimeOnPremises
            or LegalGround.AuditOrEvaluation
            or LegalGround.Research => RecipientRole.Agency,
            _ => Enum.TryParse<RecipientRole>(Role, out var role) ? role : RecipientRole.Other,
        };
}
