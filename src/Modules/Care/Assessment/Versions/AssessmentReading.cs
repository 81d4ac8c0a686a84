using Footbridge.Care.Assessment.Forms;

namespace Footbridge.Care.Assessment.Versions;

/// <summary>An assessment as a page shows it.</summary>
public sealed record AssessmentReading
{
    public required string ClientName { get; init; }

    /// <summary>The version shown; null when none was begun.</summary>
    public required Guid? Id { get; init; }

    public required int Number { get; init; }

    public required int Counter { get; init; }

    /// <summary>All sections of the form, filled in or not.</summary>
    public required IReadOnlyList<SectionReading> Sections { get; init; }

    public required SignatureLine? Signature { get; init; }

    public required IReadOnlyList<SignedAssessment.CountLine> Counts { get; init; }

    public required IReadOnlyList<SignedAssessment.ProblemLine> Problems { get; init; }

    public required IReadOnlyList<VersionLine> Versions { get; init; }

    /// <summary>Name of whoever asks.</summary>
    public required string Me { get; init; }

    public bool IsSigned => Signature is not null;

    public bool IsNewest => Versions.Count == 0 || Versions[0].Number == Number;

    public bool IsWhole => Sections.All(s => s.IsSaved && s.Gaps.Count == 0);

    public int Done => Sections.Count(s => s.IsSaved && s.Gaps.Count == 0);

    public SectionReading Section(string code) => Sections.First(s => s.Code == code);

    /// <summary>A section.</summary>
    /// <param name="Code">Which.</param>
    /// <param name="Counter">Its counter, for forms; zero when it was never saved.</param>
    /// <param name="Answers">What it says; what is known already when it was never saved.</param>
    /// <param name="IsSaved">Whether anybody saved it.</param>
    /// <param name="Gaps">What is open in it.</param>
    /// <param name="ChangedAt">When it was saved.</param>
    /// <param name="ChangedBy">By whom.</param>
    public sealed record SectionReading(
        string Code,
        int Counter,
        SectionAnswers Answers,
        bool IsSaved,
        IReadOnlyList<SectionAnswers.Gap> Gaps,
        DateTimeOffset? ChangedAt,
        string ChangedBy
    );

    /// <summary>The signature.</summary>
    /// <param name="Name">Name as it was.</param>
    /// <param name="Credential">Credential as it was.</param>
    /// <param name="At">When.</param>
    /// <param name="Hash">SHA-256 of what was signed.</param>
    /// <param name="IsIntact">Whether everything is still as it was signed.</param>
    public sealed record SignatureLine(string Name, string Credential, DateTimeOffset At, string Hash, bool IsIntact);

    public sealed record VersionLine(int Number, DateTimeOffset StartedAt, DateTimeOffset? SignedAt, string SignerName);
}
