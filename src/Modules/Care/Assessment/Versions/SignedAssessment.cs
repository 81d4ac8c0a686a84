using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Footbridge.Care.Assessment.Versions;

/// <summary>Everything that a signature under an assessment stands for: its sections, and the counts and problems of that moment.</summary>
public sealed record SignedAssessment
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public required Guid Assessment { get; init; }

    public required Guid Client { get; init; }

    public required int Number { get; init; }

    /// <summary>The sections in the order of the form, each with its answers as they were kept.</summary>
    public required IReadOnlyList<Part> Sections { get; init; }

    public required IReadOnlyList<CountLine> Counts { get; init; }

    public required IReadOnlyList<ProblemLine> Problems { get; init; }

    public required Guid SignedBy { get; init; }

    public required string SignerName { get; init; }

    public required string Credential { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>A section.</summary>
    /// <param name="Code">Which.</param>
    /// <param name="Answers">Its answers as JSON.</param>
    public sealed record Part(string Code, string Answers);

    /// <summary>A criteria count.</summary>
    /// <param name="Disorder">What was counted.</param>
    /// <param name="Counted">How many.</param>
    /// <param name="Of">Of how many.</param>
    /// <param name="Specifiers">Severity and remission in codes.</param>
    public sealed record CountLine(string Disorder, int Counted, int Of, string Specifiers);

    /// <summary>A line of the problem list.</summary>
    /// <param name="Code">ICD-10-CM code.</param>
    /// <param name="Words">Words as written down.</param>
    /// <param name="Specifiers">Severity and remission in codes.</param>
    /// <param name="Status">State.</param>
    public sealed record ProblemLine(string Code, string Words, string Specifiers, string Status);

    /// <summary>The text in its fixed form and its SHA-256.</summary>
    public (string Text, string Hash) Seal()
    {
        var text = JsonSerializer.Serialize(this, Form);
        return (text, HashOf(text));
    }

    /// <summary>The text as it was signed, or null when it cannot be read.</summary>
    public static SignedAssessment? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SignedAssessment>(text, Form);
        }
        catch (JsonException)
        {
            // Only a text that was tampered with ends here; the reader is told so by the missing seal.
            return null;
        }
    }

    /// <summary>Whether a signed version is as it was signed: the text has its hash, and what lies in columns and sections says the same.</summary>
    internal static bool Holds(IntakeAssessment assessment, IReadOnlyCollection<AssessmentSection> sections) =>
        assessment.Content is { } text
        && assessment.Hash == HashOf(text)
        && Read(text) is { } signed
        && signed.Assessment == assessment.Id.Value
        && signed.Client == assessment.Client.Value
        && signed.Number == assessment.Number
        && signed.SignedBy == assessment.SignedBy?.Value
        && signed.SignerName == assessment.SignerName
        && signed.Credential == assessment.Credential
        && signed.SignedAt == assessment.SignedAt
        && signed.Sections.Count == sections.Count
        && signed.Sections.All(part => sections.Any(s => s.Code == part.Code && s.AnswersJson == part.Answers));

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
