using Footbridge.Kernel;
using Footbridge.Sessions.Signing;

namespace Footbridge.Sessions.Notes;

/// <summary>Words added to a signed note. The note itself stays as it was signed.</summary>
internal sealed class Addendum : IProgramOwned
{
    /// <summary>Longest text.</summary>
    public const int TextLength = 4000;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required NoteId Note { get; init; }

    public required string Text { get; init; }

    public UserId? By { get; init; }

    /// <summary>Name as it was then.</summary>
    public required string SignerName { get; init; }

    /// <summary>Credential as it was then.</summary>
    public required string Credential { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 over the note's hash and all of the above, so that an addendum can't move to another note.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether it is as it was written.</summary>
    public bool Holds(string noteHash) => Hash == HashOf(noteHash, Id, Text, SignerName, Credential, At);

    /// <summary>Adds words to a signed note.</summary>
    public static Outcome<Addendum> To(ClientNote note, Guid id, string text, Signer signer, DateTimeOffset at)
    {
        if (note.Hash is not { } sealedHash)
        {
            return Problem.Rule("sessions.addendum.sign-first");
        }

        // It may still go back; what is added belongs to a text that stays.
        if (note.Standing == NoteStanding.Void)
        {
            return Problem.Rule("sessions.note.is-void");
        }

        if (note.Standing == NoteStanding.WaitsForCosign)
        {
            return Problem.Rule("sessions.addendum.cosign-first");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Problem.Invalid("sessions.addendum.empty", nameof(Text));
        }

        if (text.Length > TextLength)
        {
            return Problem.Invalid("core.too-long", nameof(Text), $"{TextLength}");
        }

        var words = text.Trim();
        return new Addendum
        {
            Id = id,
            Note = note.Id,
            Text = words,
            By = signer.User,
            SignerName = signer.Name,
            Credential = signer.Credential,
            At = at,
            Hash = HashOf(sealedHash, id, words, signer.Name, signer.Credential, at),
        };
    }

    private static string HashOf(string noteHash, Guid id, string text, string name, string credential, DateTimeOffset at) =>
        Seal.HashOf(noteHash, id.ToString("N"), text, name, credential, $"{at.ToUnixTimeSeconds()}");
}
