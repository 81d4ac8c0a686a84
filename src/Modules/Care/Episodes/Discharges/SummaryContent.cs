using Footbridge.Contracts.Care;

namespace Footbridge.Care.Episodes.Discharges;

/// <summary>What the clinician writes beside what the record tells.</summary>
/// <param name="Presenting">What brought the person.</param>
/// <param name="Course">How it went.</param>
/// <param name="Recommendations">What is recommended.</param>
internal sealed record SummaryWords(string Presenting, string Course, string Recommendations)
{
    public const int PartLength = 6000;
}

/// <summary>A summary as it was signed: every line with its source, the clinician's words, who signed it and when.</summary>
internal sealed record SummaryContent(
    IReadOnlyList<SummaryLine> Lines,
    SummaryWords Words,
    string SignedBy,
    string Credential,
    string SignedAt
);
