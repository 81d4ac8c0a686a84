using Footbridge.Kernel;

namespace Footbridge.Contracts.Intake;

/// <summary>A referral: a person who asks, or for whom somebody asks, to be let in.</summary>
public readonly record struct ReferralId(Guid Value) : IEntityId<ReferralId>
{
    /// <inheritdoc/>
    public static ReferralId From(Guid value) => new(value);
}

/// <summary>The clinician's decision about the level of care.</summary>
/// <param name="Level">Level code such as <c>2.1</c>.</param>
/// <param name="DecidedOn">Local day of the decision.</param>
/// <param name="Recommended">Level the placement aid proposed, or null when it could not tell.</param>
/// <param name="Reason">Why it differs; empty when it does not.</param>
public sealed record PlacementDecision(string Level, DateOnly DecidedOn, string? Recommended, string Reason);

/// <summary>What was measured when the level of care was worked out last. Null is not known.</summary>
/// <param name="On">Local day.</param>
/// <param name="Phq9">PHQ-9 sum.</param>
/// <param name="BamUse">BAM use score.</param>
/// <param name="Suicide">Code of the Columbia screener: <c>none</c>, <c>low</c>, <c>moderate</c>, <c>high</c>.</param>
/// <param name="HomeUnsafe">Whether there was no safe place to live.</param>
public sealed record PlacementMeasures(DateOnly On, int? Phq9, int? BamUse, string? Suicide, bool? HomeUnsafe);

/// <summary>What intake knows that others need.</summary>
public interface IPlacements
{
    /// <summary>What was measured at the latest decided placement, or null when there is none.</summary>
    Task<PlacementMeasures?> MeasuresAsync(ClientId client, CancellationToken ct);

    /// <summary>The latest decision for a client, or null.</summary>
    Task<PlacementDecision?> LatestAsync(ClientId client, CancellationToken ct);
}

/// <summary>One fact taken from a record that somebody sent.</summary>
/// <param name="Kind"><c>condition</c>, <c>medication</c>, <c>observation</c>, <c>encounter</c>, <c>coverage</c> or <c>allergy</c>.</param>
/// <param name="System">Code system, such as <c>http://snomed.info/sct</c>.</param>
/// <param name="Code">Code in that system.</param>
/// <param name="Display">Words for it.</param>
/// <param name="On">When it was so, as a day.</param>
/// <param name="Until">When it ended, if it did.</param>
/// <param name="Value">Value with unit of an observation; dosage of a medication, reactions to an allergy, reason of an encounter, subscriber of a coverage.</param>
/// <param name="Status">Status as sent.</param>
public sealed record ImportedFact(
    string Kind,
    string System,
    string Code,
    string Display,
    DateOnly? On,
    DateOnly? Until,
    string? Value,
    string? Status
);

/// <summary>A resource that the record has no place of its own for, kept whole.</summary>
/// <param name="Title">What it is, for example <c>Procedure</c>.</param>
/// <param name="Count">How many resources of this kind it holds.</param>
/// <param name="Json">The resources as they came.</param>
public sealed record ImportedDocument(string Title, int Count, string Json);

/// <summary>A referred person read from a FHIR bundle: the input of the import command.</summary>
/// <param name="SourceDigest">SHA-256 of the file, hexadecimal: the same file a second time changes nothing.</param>
/// <param name="SourceIdentifier">The sender's identifier of the patient: system and value joined by a bar.</param>
/// <param name="Person">The person.</param>
/// <param name="Facts">What was taken into the record.</param>
/// <param name="Documents">What is kept as attached documents.</param>
public sealed record ImportPerson(
    string SourceDigest,
    string SourceIdentifier,
    NewPerson Person,
    IReadOnlyList<ImportedFact> Facts,
    IReadOnlyList<ImportedDocument> Documents
);

/// <summary>A person as a sender describes them.</summary>
public sealed record NewPerson(
    string GivenName,
    string FamilyName,
    DateOnly? BornOn,
    string Sex,
    string Language,
    string? Phone,
    string? Email,
    string? Address
);

/// <summary>What an import did.</summary>
/// <param name="Referral">The referral that was opened, or the one already there.</param>
/// <param name="Client">The client.</param>
/// <param name="AlreadyThere">True when the same file had been taken before and nothing was changed.</param>
public sealed record ImportedPerson(Guid Referral, ClientId Client, bool AlreadyThere) : IAboutClient;

/// <summary>Somebody who asked to be let in and is not admitted yet.</summary>
/// <param name="Client">Who.</param>
/// <param name="Since">The day they asked.</param>
public sealed record WaitsToBeAdmitted(ClientId Client, DateOnly Since);

/// <summary>Those who wait to be admitted. Runs in the caller's scope.</summary>
public interface IAdmissionQueue
{
    /// <summary>Everybody with an open referral, the earliest first.</summary>
    Task<IReadOnlyList<WaitsToBeAdmitted>> WaitingAsync(CancellationToken ct);
}
