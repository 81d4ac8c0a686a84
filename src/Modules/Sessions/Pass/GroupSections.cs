using Footbridge.Sessions.Notes.Content;

namespace Footbridge.Sessions.Pass;

/// <summary>Puts what is written on the page of a group into the sections of a format. What was done is the shared text, which belongs to
/// the session; the first section about the person takes the response, the first about what comes next the next step.</summary>
internal static class GroupSections
{
    public static IReadOnlyList<NoteSection> Fill(IReadOnlyList<NoteSection> sections, NoteDraft draft)
    {
        var response = sections.FirstOrDefault(s => s.Part == NotePart.Response);
        var next = sections.FirstOrDefault(s => s.Part == NotePart.NextStep);
        return
        [
            .. sections.Select(s =>
                ReferenceEquals(s, response) ? s with { Words = draft.Response.Trim() }
                : ReferenceEquals(s, next) ? s with { Words = draft.NextStep.Trim() }
                : s
            ),
        ];
    }
}
