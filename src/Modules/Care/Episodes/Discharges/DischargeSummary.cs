using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;

namespace Footbridge.Care.Episodes.Discharges;

internal readonly record struct DischargeSummaryId(Guid Value) : IEntityId<DischargeSummaryId>
{
    public static DischargeSummaryId From(Guid value) => new(value);
}

/// <summary>The summary of a stay that has ended. Its lines follow the record until it is signed; then it is kept whole and never
/// changes.</summary>
internal sealed class DischargeSummary : IProgramOwned, IVersioned
{
    public required DischargeSummaryId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required EpisodeId Episode { get; init; }

    public string Presenting { get; private set; } = "";

    public string Course { get; private set; } = "";

    public string Recommendations { get; private set; } = "";

    public DateTimeOffset? SignedAt { get; private set; }

    public UserId? SignedBy { get; private set; }

    public string ContentJson { get; private set; } = "";

    /// <summary>SHA-256 of whose it is, which stay it is of and what was signed, hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    public SummaryWords Words => new(Presenting, Course, Recommendations);

    public SummaryContent? Content => ContentJson.Length == 0 ? null : JsonSerializer.Deserialize<SummaryContent>(ContentJson);

    /// <summary>Whether what is kept is still what was signed.</summary>
    public bool IsIntact => SignedAt is null || Hash == HashOf(ContentJson);

    /// <summary>Takes the clinician's words.</summary>
    public Outcome<Done> Write(SummaryWords words)
    {
        if (SignedAt is not null)
        {
            return Problem.Conflict("care.summary.signed-already");
        }

        var field =
            words.Presenting.Length > SummaryWords.PartLength ? nameof(Presenting)
            : words.Course.Length > SummaryWords.PartLength ? nameof(Course)
            : words.Recommendations.Length > SummaryWords.PartLength ? nameof(Recommendations)
            : null;
        if (field is not null)
        {
            return Problem.Invalid("core.too-long", field, $"{SummaryWords.PartLength}");
        }

        (Presenting, Course, Recommendations) = (words.Presenting.Trim(), words.Course.Trim(), words.Recommendations.Trim());
        return Done.Value;
    }

    /// <summary>Closes it with the lines as they are now.</summary>
    public Outcome<Done> Sign(IReadOnlyList<SummaryLine> lines, UserId by, string name, string credential, DateTimeOffset at)
    {
        if (SignedAt is not null)
        {
            return Problem.Conflict("care.summary.signed-already");
        }

        if (Course.Length == 0)
        {
            return Problem.Invalid("care.summary.course-needed", nameof(Course));
        }

        ContentJson = JsonSerializer.Serialize(new SummaryContent(lines, Words, name, credential, $"{at.UtcDateTime:O}"));
        (SignedAt, SignedBy, Hash) = (at, by, HashOf(ContentJson));
        return Done.Value;
    }

    private string HashOf(string content) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Id.Value:N}\n{Client.Value:N}\n{Episode.Value:N}\n{content}"))
        );
}
