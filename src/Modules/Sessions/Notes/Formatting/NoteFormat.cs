using System.Text.Json;
using System.Text.Json.Serialization;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes.Content;

namespace Footbridge.Sessions.Notes.Formatting;

/// <summary>A section of a format.</summary>
/// <param name="Code">Its code within the format; stays when the name changes.</param>
/// <param name="Name">The heading.</param>
/// <param name="NameEs">The heading in Spanish.</param>
/// <param name="Prompt">What to write, for whoever writes.</param>
/// <param name="PromptEs">The same in Spanish.</param>
/// <param name="Part">Where its words belong.</param>
/// <param name="Required">Whether a note can be signed without it.</param>
internal sealed record FormatSection(
    string Code,
    string Name,
    string NameEs,
    string Prompt,
    string PromptEs,
    NotePart Part,
    bool Required = true
)
{
    /// <summary>The heading in a language.</summary>
    public string Heading(string language) => language == "es" && NameEs.Length > 0 ? NameEs : Name;

    /// <summary>What to write, in a language.</summary>
    public string Hint(string language) => language == "es" && PromptEs.Length > 0 ? PromptEs : Prompt;

    /// <summary>The section in a note, with words.</summary>
    public NoteSection With(string words) => new(Code, Name, NameEs, Part, words);
}

/// <summary>A format that notes are written in: which sections, in which order, with which help.</summary>
internal sealed record NoteFormat
{
    /// <summary>Most sections of one format.</summary>
    public const int MostSections = 8;

    /// <summary>Longest name of a format or a section.</summary>
    public const int NameLength = 60;

    /// <summary>Longest prompt.</summary>
    public const int PromptLength = 400;

    public required string Code { get; init; }
    public required string Name { get; init; }
    public string NameEs { get; init; } = "";
    public required IReadOnlyList<FormatSection> Sections { get; init; }

    /// <summary>The name in a language.</summary>
    public string Title(string language) => language == "es" && NameEs.Length > 0 ? NameEs : Name;

    /// <summary>What is wrong with it, or null. Every note needs words about the person and words about what comes next: lists, checks and
    /// payers look for both.</summary>
    public Problem? Fault()
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > NameLength || NameEs.Length > NameLength)
        {
            return Problem.Invalid("sessions.format.name", nameof(Name), $"{NameLength}");
        }

        if (Sections.Count is 0 or > MostSections)
        {
            return Problem.Invalid("sessions.format.sections-count", nameof(Sections), $"{MostSections}");
        }

        if (Sections.Any(s => string.IsNullOrWhiteSpace(s.Name) || s.Name.Length > NameLength || s.NameEs.Length > NameLength))
        {
            return Problem.Invalid("sessions.format.section-name", nameof(Sections), $"{NameLength}");
        }

        if (Sections.Any(s => s.Prompt.Length > PromptLength || s.PromptEs.Length > PromptLength))
        {
            return Problem.Invalid("sessions.format.prompt-length", nameof(Sections), $"{PromptLength}");
        }

        if (Sections.Select(s => s.Code).Distinct(StringComparer.Ordinal).Count() < Sections.Count)
        {
            return Problem.Invalid("sessions.format.section-twice", nameof(Sections));
        }

        var whole = new[] { NotePart.Response, NotePart.NextStep }.All(part => Sections.Any(s => s.Part == part && s.Required));
        return whole ? null : Problem.Rule("sessions.format.parts-missing", nameof(Sections));
    }
}

/// <summary>A format as a program keeps it. Formats that a program never changed are those that come with the software.</summary>
internal sealed class ProgramFormat : IProgramOwned, IVersioned
{
    private static readonly JsonSerializerOptions Form = new() { Converters = { new JsonStringEnumConverter() } };

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; } = 1;

    public required string Code { get; init; }

    /// <summary>Place in lists.</summary>
    public required int Order { get; init; }

    public string Json { get; private set; } = "";

    public NoteFormat Format => JsonSerializer.Deserialize<NoteFormat>(Json, Form)!;

    public void Set(NoteFormat format) => Json = JsonSerializer.Serialize(format, Form);
}
