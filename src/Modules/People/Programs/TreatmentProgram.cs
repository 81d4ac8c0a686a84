using System.Globalization;
using System.Text;
using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.People.Programs;

/// <summary>A treatment program.</summary>
// Not program-owned: it is the owner, and is looked up before it is known which program a request is for.
internal sealed class TreatmentProgram : IVersioned
{
    public required ProgramId Id { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; set; }

    public required string Zone { get; set; }

    public required string Phone { get; set; }

    public required string AfterHoursPhone { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; set; } = Countries.Usual;

    public required bool IsPublicDefault { get; init; }

    public int Version { get; private set; }

    public Organization? Organization { get; init; }

    /// <summary>A short name for addresses: lower-case letters, digits and single hyphens.</summary>
    public static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (
                slug.Length > 0
                && slug[^1] != '-'
                && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
            )
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "program" : text[..Math.Min(60, text.Length)];
    }

    /// <summary>Whether a text names a time zone that exists.</summary>
    public static bool IsZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _);
}
