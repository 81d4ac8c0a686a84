using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;

namespace Footbridge.Sessions.Signing.Steps;

/// <summary>One step in the signing of a note: who, when, what it means, with which credential, over which text. A step is never changed.
/// Each carries the hash of the one before, so that none can be altered, taken out or put in between unseen.</summary>
internal sealed class SigningStep : IProgramOwned
{
    /// <summary>Longest attestation or reason.</summary>
    public const int WordsLength = 1000;

    public required NoteId Note { get; init; }

    /// <summary>First, second, third step of the note.</summary>
    public required int Number { get; init; }

    public ProgramId ProgramId { get; private set; }

    /// <summary>The version of the text: one more each time the writer signs.</summary>
    public required int Round { get; init; }

    public required StepKind Kind { get; init; }

    public required UserId By { get; init; }

    /// <summary>Name as it was then.</summary>
    public required string SignerName { get; init; }

    /// <summary>Credential as it was then.</summary>
    public required string Credential { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The attestation as it read, or the reason for sending back.</summary>
    public string Words { get; init; } = "";

    /// <summary>The text that went back, whole; the text in force stands on the note itself.</summary>
    public string? Content { get; init; }

    /// <summary>SHA-256 of the text that the step is about.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Hash of the step before; empty for the first.</summary>
    public required string Before { get; init; }

    /// <summary>SHA-256 over all of the above.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Name and credential as printed.</summary>
    public string Printed => PrintedName.Of(SignerName, Credential);

    /// <summary>The step with its hash.</summary>
    public SigningStep Closed()
    {
        Hash = Computed();
        return this;
    }

    /// <summary>Whether it is as it was made, and follows the given step.</summary>
    public bool Holds(string before) =>
        Before == before && Hash == Computed() && (Content is null || Seal.HashOf(Content) == ContentHash);

    private string Computed() =>
        Seal.HashOf(
            Before,
            Note.Value.ToString("N"),
            $"{Number}",
            $"{Round}",
            $"{Kind}",
            By.Value.ToString("N"),
            SignerName,
            Credential,
            $"{At.ToUnixTimeSeconds()}",
            Words,
            ContentHash
        );
}
