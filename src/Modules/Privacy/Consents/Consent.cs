using System.Security.Cryptography;
using System.Text;
using Footbridge.Kernel;

namespace Footbridge.Privacy.Consents;

internal enum ConsentDecision
{
    Signed,
    Declined,
}

/// <summary>Who signed: 42 CFR 2.31(a)(8).</summary>
internal enum SignerCapacity
{
    Client,

    /// <summary>Parent or guardian of a minor, as state law asks (42 CFR 2.14).</summary>
    Guardian,

    /// <summary>Somebody authorized for a person who cannot decide or has died (42 CFR 2.15).</summary>
    Representative,
}

/// <summary>A signature: typed, and drawn if the person liked.</summary>
/// <param name="Name">The typed name.</param>
/// <param name="Drawn">The drawn signature as an SVG path, if one was drawn.</param>
/// <param name="Capacity">As whom.</param>
/// <param name="Authority">What gives the right to sign for the client; empty for the client.</param>
/// <param name="On">The day: 42 CFR 2.31(a)(9).</param>
internal sealed record ConsentSignature(string Name, string? Drawn, SignerCapacity Capacity, string Authority, DateOnly? On)
{
    /// <summary>Parent or guardian who signs beside a minor: 42 CFR 2.14.</summary>
    public string SecondName { get; init; } = "";

    /// <summary>What makes that person parent or guardian.</summary>
    public string SecondAuthority { get; init; } = "";

    /// <summary>The signed paper, when it was signed on one.</summary>
    public Guid? Paper { get; init; }
}

/// <summary>One consent, or the client's no to one. What was signed never changes; a written revocation and the end of treatment are
/// noted beside it.</summary>
internal sealed class Consent : IProgramOwned, IVersioned
{
    private ConsentTerms? _terms;

    public required ConsentId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>Counts the client's consents.</summary>
    public required int Number { get; init; }

    public required ConsentDecision Decision { get; init; }

    /// <summary>Whether it is the single consent for treatment, payment and operations.</summary>
    public required bool ForTreatmentPaymentOperations { get; init; }

    public required string TermsJson { get; init; }

    public required string SignerName { get; init; }

    public string? Drawn { get; init; }

    public required SignerCapacity Capacity { get; init; }

    public required string Authority { get; init; }

    public string SecondName { get; init; } = "";

    public string SecondAuthority { get; init; } = "";

    /// <summary>The signed paper, when it was signed on one.</summary>
    public Guid? Paper { get; init; }

    /// <summary>Day of the signature, or of the no.</summary>
    public required DateOnly? SignedOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required UserId WitnessedBy { get; init; }

    /// <summary>SHA-256 of what was signed, so that a later change shows.</summary>
    public required string Digest { get; init; }

    /// <summary>What the client said when declining; may be empty.</summary>
    public string DeclinedWords { get; init; } = "";

    public DateTimeOffset? RevokedAt { get; private set; }

    public DateOnly? RevokedOn { get; private set; }

    public UserId? RevokedBy { get; private set; }

    public string RevocationMethod { get; private set; } = "";

    public string RevocationWords { get; private set; } = "";

    /// <summary>Day the event came on which it ends.</summary>
    public DateOnly? EventOn { get; private set; }

    /// <summary>Whether it is known to be materially false: such a consent is none.</summary>
    public bool KnownFalse { get; init; }

    public ConsentTerms Terms => _terms ??= ConsentTerms.FromJson(TermsJson);

    public bool IsUnchanged => Digest == DigestOf(TermsJson, SignerName, Drawn, SignedOn, SecondName);

    public static Consent Record(
        ConsentId id,
        ClientId client,
        int number,
        ConsentDecision decision,
        ConsentTerms terms,
        ConsentSignature signature,
        UserId witness,
        DateTimeOffset at,
        string declinedWords = "",
        bool knownFalse = false
    )
    {
        var json = terms.ToJson();
        return new()
        {
            Id = id,
            Client = client,
            Number = number,
            Decision = decision,
            ForTreatmentPaymentOperations = terms.IsForTreatmentPaymentOperations,
            TermsJson = json,
            SignerName = signature.Name.Trim(),
            Drawn = signature.Drawn,
            Capacity = signature.Capacity,
            Authority = signature.Authority.Trim(),
            SecondName = signature.SecondName.Trim(),
            SecondAuthority = signature.SecondAuthority.Trim(),
            Paper = signature.Paper,
            SignedOn = signature.On,
            RecordedAt = at,
            WitnessedBy = witness,
            Digest = DigestOf(json, signature.Name.Trim(), signature.Drawn, signature.On, signature.SecondName.Trim()),
            DeclinedWords = declinedWords.Trim(),
            KnownFalse = knownFalse,
        };
    }

    /// <summary>Ends it from now on; what was done in reliance on it stays done (42 CFR 2.31(a)(6)).</summary>
    /// <param name="conditionCame">Whether the condition came on which a consent for a criminal case may be taken back.</param>
    public Outcome<Done> Revoke(
        string method,
        string words,
        UserId by,
        DateTimeOffset at,
        DateOnly on,
        bool conditionCame = false
    )
    {
        if (Decision == ConsentDecision.Declined)
        {
            return Problem.Rule("privacy.revoke.never-given");
        }

        if (RevokedOn is not null)
        {
            return Problem.Conflict("privacy.revoke.already");
        }

        // 42 CFR 2.35(c): such a consent binds until the condition it states.
        if (Terms.IsForCriminalCase && !conditionCame && !(Terms.RevocableFrom <= on))
        {
            return Problem.Rule("privacy.revoke.bound", "ConditionCame");
        }

        if (string.IsNullOrWhiteSpace(method))
        {
            return Problem.Invalid("privacy.revoke.not-in-writing", "Method");
        }

        RevokedAt = at;
        RevokedOn = on;
        RevokedBy = by;
        RevocationMethod = method;
        RevocationWords = words.Trim();
        return Done.Value;
    }

    /// <summary>Notes that the event came on which it ends.</summary>
    public void EventCame(string code, DateOnly on)
    {
        if (Terms.Expiry is { Kind: ExpiryKind.Event, Event: { } awaited } && awaited == code)
        {
            EventOn ??= on;
        }
    }

    private static string DigestOf(string json, string name, string? drawn, DateOnly? on, string second) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    second.Length == 0
                        ? $"{json}\n{name}\n{drawn}\n{on:yyyy-MM-dd}"
                        : $"{json}\n{name}\n{drawn}\n{on:yyyy-MM-dd}\n{second}"
                )
            )
        );
}
