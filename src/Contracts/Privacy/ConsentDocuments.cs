using Footbridge.Kernel;

namespace Footbridge.Contracts.Privacy;

/// <summary>A consent as it is written into a file for other systems.</summary>
public sealed record ConsentDocument
{
    /// <summary>Id of the consent.</summary>
    public required Guid Id { get; init; }

    /// <summary>The client.</summary>
    public required ClientId Client { get; init; }

    /// <summary>Name of the client.</summary>
    public required string ClientName { get; init; }

    /// <summary>Who may disclose.</summary>
    public required IReadOnlyList<string> Disclosers { get; init; }

    /// <summary>Who may receive, in words.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>What may be disclosed, in words.</summary>
    public required IReadOnlyList<ConsentWord> Information { get; init; }

    /// <summary>Codes of HL7 ActReason for the purposes, with the program's own words.</summary>
    public required IReadOnlyList<ConsentWord> Purposes { get; init; }

    /// <summary>Whether it is about counseling notes that are kept apart.</summary>
    public required bool CounselingNotes { get; init; }

    /// <summary>Whether the client said yes.</summary>
    public required bool Permits { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Day of the signature.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Last day, when there is one.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Whether it can be relied on now: not revoked, not over, nothing missing.</summary>
    public required bool InForce { get; init; }

    /// <summary>Who signed.</summary>
    public required string SignerName { get; init; }

    /// <summary>Whether the client signed, and not somebody for them.</summary>
    public required bool SignedByClient { get; init; }

    /// <summary>The program.</summary>
    public required string Organization { get; init; }
}

/// <summary>A code with its words.</summary>
/// <param name="Code">The code.</param>
/// <param name="Words">The words.</param>
public sealed record ConsentWord(string Code, string Words);

/// <summary>Writes consents as FHIR R4.</summary>
public interface IConsentWriter
{
    /// <summary>The JSON of a Consent resource.</summary>
    string Write(ConsentDocument consent);
}
