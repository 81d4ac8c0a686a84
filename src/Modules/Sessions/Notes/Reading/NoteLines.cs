using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Signing;
using Footbridge.Ui;

namespace Footbridge.Sessions.Notes.Reading;

/// <summary>What a note says in lines with names, the same on the page and on paper.</summary>
internal static class NoteLines
{
    /// <summary>Who, when, where and how long.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(
        SignedContent note,
        string client,
        DateOnly? bornOn,
        IText text,
        Formats formats
    )
    {
        var details = note.Details ?? NoteDetails.None;
        (string Key, string? Value)[] lines =
        [
            (
                "sessions.column.client",
                bornOn is { } born ? text["sessions.note.client-born", client, formats.Day(born)] : client
            ),
            ("sessions.column.day", formats.Day(note.On)),
            ("sessions.note.ran", Span(note.Start, note.End, formats)),
            ("sessions.note.was-there", Span(note.Arrived, note.Left, formats)),
            ("sessions.note.minutes", note.Minutes > 0 ? formats.Minutes(note.Minutes) : null),
            ("sessions.note.group-size", note.GroupSize is { } size ? $"{size}" : null),
            ("sessions.column.place", note.Telehealth ? text["sessions.board.video"] : note.Place),
            (
                "sessions.column.facilitator",
                note.CoFacilitator.Length > 0 ? $"{note.Facilitator}; {note.CoFacilitator}" : note.Facilitator
            ),
            ("sessions.remote.location", details.Location),
            ("sessions.remote.consent", details is { Remote: true, RemoteConsent: true } ? text["sessions.remote.agreed"] : null),
            ("sessions.note.with", string.Join(", ", details.With.Select(w => Person(w, text)))),
            ("sessions.note.missed", details.Missed is { } missed ? $"{missed.Title}, {formats.WeekdayDay(missed.On)}" : null),
            ("sessions.format.one", details.FormatName),
            (
                "sessions.note.participation",
                note.Participation is { } part ? text[$"sessions.participation.{NoteCodes.Code(part)}"] : null
            ),
        ];
        return lines.Where(l => !string.IsNullOrEmpty(l.Value)).Select(l => (text[l.Key], l.Value!));
    }

    /// <summary>The plan items it serves, and its words under the headings it was written with.</summary>
    public static IEnumerable<(string Title, string Words)> Parts(SignedContent note, IText text)
    {
        var details = note.Details ?? NoteDetails.None;
        var shared = note.SharedText.Length > 0 ? note.SharedText : note.Data;
        IEnumerable<(string Title, string Words)> parts =
        [
            (text["sessions.note.plan-goal"], note.PlanGoal),
            (text["sessions.note.plan-item"], note.PlanObjective),
            .. details.Also.Select(l => (text["sessions.note.plan-also"], l.Words)),
            (text["sessions.shared.topic"], note.Topic),
            .. NoteParts.Of(note.Kind, details, shared, note.Response, note.NextStep).Select(p => (p.Heading(text), p.Words)),
        ];
        return parts.Where(p => p.Words.Length > 0);
    }

    private static string? Span(TimeOnly? from, TimeOnly? until, Formats formats) =>
        (from, until) is ({ } start, { } end) ? $"{formats.Time(start)} – {formats.Time(end)}" : null;

    private static string Person(Companion person, IText text) =>
        person.Released ? person.Name : text["sessions.note.with-unreleased", person.Name];
}
