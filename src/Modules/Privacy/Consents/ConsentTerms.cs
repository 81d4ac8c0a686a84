using System.Text.Json;
using System.Text.Json.Serialization;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;

namespace Footbridge.Privacy.Consents;

internal readonly record struct ConsentId(Guid Value) : IEntityId<ConsentId>
{
    public static ConsentId From(Guid value) => new(value);
}

/// <summary>Who may receive: 42 CFR 2.31(a)(4).</summary>
internal enum RecipientKind
{
    Person,
    Organization,

    /// <summary>A class of persons, such as the treating providers.</summary>
    Class,

    /// <summary>Somebody who passes records on, such as a health information exchange.</summary>
    Intermediary,
}

/// <summary>One who may receive.</summary>
/// <param name="Kind">Named or class.</param>
/// <param name="Name">The name, or the code of a class of <see cref="Vocabulary"/>.</param>
/// <param name="Participants">For an intermediary: its named participants, or a class limited to those who treat the client.</param>
/// <param name="UnderHipaa">Whether the recipient is a covered entity or business associate.</param>
internal sealed record Recipient(RecipientKind Kind, string Name, string Participants = "", bool UnderHipaa = false)
{
    public RecipientRole Role { get; init; }

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";
}

/// <summary>Whose signature it needs: 42 CFR 2.14.</summary>
internal enum RequiredSigners
{
    /// <summary>The client, or somebody with authority to sign for them (42 CFR 2.15).</summary>
    Client,

    /// <summary>A minor who may seek this care alone: only they sign.</summary>
    MinorAlone,

    /// <summary>A minor whose parent or guardian must agree to the care: both sign.</summary>
    MinorAndGuardian,
}

/// <summary>When the consent ends: 42 CFR 2.31(a)(7).</summary>
internal enum ExpiryKind
{
    Unstated,
    Date,
    Event,

    /// <summary>No end; only for treatment, payment and operations.</summary>
    None,
}

/// <summary>When a consent ends.</summary>
/// <param name="Kind">Date, event or none.</param>
/// <param name="On">The last day, for a date.</param>
/// <param name="Event">The event's code, for an event.</param>
internal sealed record Expiry(ExpiryKind Kind, DateOnly? On = null, string? Event = null);

/// <summary>What a consent says, as signed. It never changes: a change is a new consent.</summary>
internal sealed record ConsentTerms
{
    /// <summary>Name of the client: 42 CFR 2.31(a)(1).</summary>
    public required string PatientName { get; init; }

    /// <summary>Who may disclose: 42 CFR 2.31(a)(2).</summary>
    public required IReadOnlyList<string> Disclosers { get; init; }

    /// <summary>Codes of what may be disclosed: 42 CFR 2.31(a)(3).</summary>
    public required IReadOnlyList<string> Information { get; init; }

    /// <summary>The same in words, where the codes do not say it all.</summary>
    public string InformationWords { get; init; } = "";

    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>Codes of the purposes: 42 CFR 2.31(a)(5).</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>Codes of the statements that stood on the page.</summary>
    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>Which edition of the statements' words it was.</summary>
    public required string Edition { get; init; }

    /// <summary>Code of how to revoke: 42 CFR 2.31(a)(6).</summary>
    public required string RevocationMethod { get; init; }

    public required Expiry Expiry { get; init; }

    /// <summary>Language of the page that was signed.</summary>
    public required string Language { get; init; }

    /// <summary>Which form it was written with; empty for the single consent.</summary>
    public string Form { get; init; } = "";

    /// <summary>When a consent for a criminal case may be taken back, in words: 42 CFR 2.35(c).</summary>
    public string RevocationCondition { get; init; } = "";

    /// <summary>The day from which such a consent may be taken back, when the condition is a day.</summary>
    public DateOnly? RevocableFrom { get; init; }

    /// <summary>Whose signature it needs.</summary>
    public RequiredSigners Signers { get; init; }

    [JsonIgnore]
    public bool IsForTreatmentPaymentOperations =>
        Purposes.Count > 0 && Purposes.All(p => p == Vocabulary.TreatmentPaymentOperations);

    [JsonIgnore]
    public bool IsForCriminalCase => Purposes.Contains(Vocabulary.CriminalJustice);

    public string ToJson() => JsonSerializer.Serialize(this);

    public static ConsentTerms FromJson(string json) => JsonSerializer.Deserialize<ConsentTerms>(json)!;
}
