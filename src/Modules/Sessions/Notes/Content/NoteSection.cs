using System.Text.Json.Serialization;

namespace Footbridge.Sessions.Notes.Content;

/// <summary>Which part of the chart the words of a section belong to, whatever the section is called.</summary>
internal enum NotePart
{
    /// <summary>What was done, said or seen.</summary>
    Data,

    /// <summary>How the person responded; the writer's assessment.</summary>
    Response,

    /// <summary>What comes next.</summary>
    NextStep,
}

/// <summary>A section of a note with its heading as it was when the note was written: formats change, notes don't.</summary>
/// <param name="Code">Its code within the format.</param>
/// <param name="Name">The heading.</param>
/// <param name="NameEs">The heading in Spanish.</param>
/// <param name="Part">Where its words belong.</param>
/// <param name="Words">The words.</param>
internal sealed record NoteSection(string Code, string Name, string NameEs, NotePart Part, string Words)
{
    /// <summary>The heading in a language.</summary>
    public string Heading(string language) => language == "es" && NameEs.Length > 0 ? NameEs : Name;

    /// <summary>Whether there is nothing in it.</summary>
    [JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Words);
}

/// <summary>Folds the sections of any format into the three parts that every list, check and copy of the chart reads.</summary>
internal static class Sections
{
    /// <summary>The words of one part: its sections in order, each as a paragraph.</summary>
    public static string Of(IReadOnlyList<NoteSection> sections, NotePart part) =>
        string.Join("\n\n", sections.Where(s => s.Part == part && !s.IsEmpty).Select(s => s.Words.Trim()));
}
