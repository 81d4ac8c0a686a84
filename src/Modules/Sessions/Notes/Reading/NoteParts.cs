using System.Globalization;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Ui;

namespace Footbridge.Sessions.Notes.Reading;

/// <summary>A heading of a note with the words under it.</summary>
/// <param name="Section">The section with its heading as it was; null for the parts of a note from before there were formats.</param>
/// <param name="Key">Resource key of the heading, when there is no section.</param>
/// <param name="Words">The words.</param>
internal sealed record NotePiece(NoteSection? Section, string Key, string Words)
{
    public string Heading(IText text) => Section?.Heading(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? text[Key];
}

/// <summary>The words of a note under the headings it was written with.</summary>
internal static class NoteParts
{
    public static IReadOnlyList<NotePiece> Of(NoteKind kind, NoteDetails details, string shared, string response, string next)
    {
        if (details.Sections.Count == 0)
        {
            return
            [
                new(null, "sessions.note.data", shared),
                new(null, kind == NoteKind.Group ? "sessions.note.response" : "sessions.note.assessment", response),
                new(null, "sessions.note.next-step", next),
            ];
        }

        // In a group note, what was done is the shared text; it stands under the first heading of that part.
        var first = kind == NoteKind.Group ? details.Sections.FirstOrDefault(s => s.Part == NotePart.Data) : null;
        IEnumerable<NotePiece> sections = details.Sections.Select(s => new NotePiece(
            s,
            "",
            ReferenceEquals(s, first) ? shared : s.Words
        ));
        return
        [
            .. kind == NoteKind.Group && first is null ? new[] { new NotePiece(null, "sessions.shared.text", shared) } : [],
            .. sections.Where(s => s.Words.Length > 0),
        ];
    }
}
