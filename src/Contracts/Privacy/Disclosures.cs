using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Contracts.Privacy;

/// <summary>Something of a record that went to somebody outside the program.</summary>
public readonly record struct DisclosureId(Guid Value) : IEntityId<DisclosureId>
{
    /// <inheritdoc/>
    public static DisclosureId From(Guid value) => new(value);
}

/// <summary>What a recipient is to the client.</summary>
public enum RecipientRole
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>A relative or support person.</summary>
    Family,

    /// <summary>Treats the client.</summary>
    Provider,

    /// <summary>Pays for the care.</summary>
    Payer,

    /// <summary>Employs the client.</summary>
    Employer,

    /// <summary>Court, probation, parole, a lawyer.</summary>
    Justice,

    /// <summary>A public agency, such as child protection or an auditor.</summary>
    Agency,

    /// <summary>Serves the program under an agreement.</summary>
    Vendor,

    /// <summary>The client.</summary>
    Client,
}

/// <summary>A disclosure to be recorded. It is decided first: a line in a list is never a ground for one.</summary>
public sealed record NewDisclosure
{
    /// <summary>Whose record.</summary>
    public required ClientId Client { get; init; }

    /// <summary>Name of the person or organization that receives it.</summary>
    public required string RecipientName { get; init; }

    /// <summary>Where the person belongs: a clinic, an agency, a court.</summary>
    public string Affiliation { get; init; } = "";

    /// <summary>Postal or electronic address.</summary>
    public string Address { get; init; } = "";

    /// <summary>What the recipient is to the client.</summary>
    public required RecipientRole Role { get; init; }

    /// <summary>Whether the recipient is a covered entity or business associate under HIPAA.</summary>
    public bool UnderHipaa { get; init; }

    /// <summary>Code of the purpose, as consents name them: <c>treatment</c>, <c>payment</c>, <c>operations</c>, <c>at-request</c>,
    /// <c>family-support</c>, <c>employment</c>, <c>criminal-justice</c>, <c>proceedings</c>; for other grounds it may be empty.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The ground it stands on.</summary>
    public required LegalGround Ground { get; init; }

    /// <summary>Codes of what is disclosed, as consents name them: <c>presence</c>, <c>attendance</c>, <c>progress</c>, <c>plan</c>,
    /// <c>medication</c>, <c>screens</c>, <c>diagnosis</c>, <c>aftercare</c>, <c>bills</c>, <c>hiv</c>, <c>counseling-notes</c>,
    /// <c>whole-record</c>.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>What exactly, in words.</summary>
    public string Description { get; init; } = "";

    /// <summary>The consent relied on; when empty, the consents in force that name the recipient are looked for.</summary>
    public Guid? Consent { get; init; }

    /// <summary>The agreement relied on, for an organization that serves the program.</summary>
    public Guid? Agreement { get; init; }

    /// <summary>The registered audit, evaluation or study, for those grounds.</summary>
    public Guid? Study { get; init; }

    /// <summary>Whether whoever discloses read the agreed limits on sharing and keeps to them; asked for where there are any.</summary>
    public bool KeepsLimits { get; init; }

    /// <summary>How it travels: <c>mail</c>, <c>fax</c>, <c>phone</c>, <c>in-person</c>, <c>secure-message</c> or <c>electronic-record</c>.
    /// The last means through an electronic health record (42 CFR 2.25).</summary>
    public required string Method { get; init; }

    /// <summary>Which statement of 42 CFR 2.32 goes with it: <c>full</c> or <c>short</c>.</summary>
    public string Notice { get; init; } = "full";

    /// <summary>What the ground asks to be written down.</summary>
    public GroundFacts Facts { get; init; } = new();

    /// <summary>A court's order as a file (PDF, PNG or JPEG); required for that ground.</summary>
    public ReadOnlyMemory<byte> Paper { get; init; }
}

/// <summary>What a ground other than a consent asks to be written down. Each ground has its own required ones.</summary>
public sealed record GroundFacts
{
    /// <summary>Emergency: its nature (42 CFR 2.51(c)(4)). Reports: what happened.</summary>
    public string Nature { get; init; } = "";

    /// <summary>Emergency: why no consent could be had.</summary>
    public string NoConsentBecause { get; init; } = "";

    /// <summary>Agreement, protocol or case number: of the court; for audits and research it is taken from the register.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Research: the review board and its number, from the register.</summary>
    public string ReviewBoard { get; init; } = "";

    /// <summary>Audits and research: the first day, from the register.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Audits and research: the last day, from the register.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Court: there is an order under subpart E.</summary>
    public bool OrderHeld { get; init; }

    /// <summary>Court: there is a subpoena or like mandate beside the order.</summary>
    public bool SubpoenaHeld { get; init; }

    /// <summary>Court: what the order limits the disclosure to.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Court: the lawyer who approved. Reports: the supervisor who knows.</summary>
    public string ApprovedBy { get; init; } = "";

    /// <summary>Child abuse: it is the first report, and nothing is sent after it on this ground.</summary>
    public bool InitialReport { get; init; }
}

/// <summary>The one way to record that something left the program. Runs in the caller's scope and transaction.</summary>
public interface IDisclosures
{
    /// <summary>Decides and, when it may be, records. A refusal says what is missing.</summary>
    Task<Outcome<DisclosureId>> RecordAsync(NewDisclosure disclosure, CancellationToken ct);
}
