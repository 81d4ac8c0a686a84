using System.Globalization;
using Footbridge.Sessions.Notes;
using Footbridge.Ui;

namespace Footbridge.Sessions.Signing.Steps;

/// <summary>One part of a note that reads otherwise than before.</summary>
/// <param name="Label">Resource key of the part.</param>
/// <param name="Before">As it read.</param>
/// <param name="After">As it reads.</param>
/// <param name="Codes">Resource prefix when the values are codes; else null.</param>
internal sealed record ContentChange(string Label, string Before, string After, string? Codes = null);

/// <summary>What changed between two signed versions of a note.</summary>
internal static class ContentChanges
{
    private static readonly (string Label, string? Codes, Func<SignedContent, string> Of)[] Parts =
    [
        ("sessions.note.kind", "sessions.kind", c => NoteCodes.Code(c.Kind)),
        ("sessions.column.day", null, c => $"{c.On:yyyy-MM-dd}"),
        ("sessions.note.ran", null, c => Span(c.Start, c.End)),
        ("sessions.note.was-there", null, c => Span(c.Arrived, c.Left)),
        ("sessions.note.minutes", null, c => c.Minutes.ToString(CultureInfo.InvariantCulture)),
        ("sessions.note.participation", "sessions.participation", c => c.Participation is { } p ? NoteCodes.Code(p) : ""),
        ("sessions.note.risk", "sessions.risk", c => NoteCodes.Code(c.Risk)),
        ("sessions.note.plan-goal", null, c => c.PlanGoal),
        ("sessions.note.plan-item", null, c => c.PlanObjective),
        ("sessions.shared.topic", null, c => c.Topic),
        ("sessions.shared.text", null, c => c.SharedText),
        ("sessions.note.data", null, c => c.Data),
        ("sessions.note.response", null, c => c.Response),
        ("sessions.note.next-step", null, c => c.NextStep),
    ];

    /// <summary>The parts that differ; who signed and when is no part of it.</summary>
    public static IReadOnlyList<ContentChange> Between(SignedContent before, SignedContent after)
    {
        var changes = Parts
            .Select(p => new ContentChange(p.Label, p.Of(before), p.Of(after), p.Codes))
            .Where(c => c.Before != c.After)
            .ToList();
        // Something that is not listed above changed: say at least that.
        return changes.Count == 0 && (Bare(before) != Bare(after) || Rest(before) != Rest(after))
            ? [new("sessions.change.other", "", "")]
            : changes;
    }

    private static SignedContent Bare(SignedContent content) =>
        content with
        {
            SignedBy = default,
            SignerName = "",
            Credential = "",
            SignedAt = default,
            Meaning = "",
            CosignDue = null,
            CosignBy = "",
            // Its lists are equal by what is in them, not as objects.
            Details = null,
        };

    private static string? Rest(SignedContent content) => content.Details?.ToJson();

    private static string Span(TimeOnly? from, TimeOnly? to) => from is null ? "" : $"{from:HH\\:mm} – {to:HH\\:mm}";
}

/// <summary>One step as a page shows it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Round">Version of the text.</param>
/// <param name="By">Name and credential then.</param>
/// <param name="At">When.</param>
/// <param name="Words">Attestation or reason.</param>
/// <param name="Hash">Hash of the step.</param>
/// <param name="Changes">What the writer changed since the version before; empty for a first signature.</param>
internal sealed record HistoryRow(
    StepKind Kind,
    int Round,
    string By,
    DateTimeOffset At,
    string Words,
    string Hash,
    IReadOnlyList<ContentChange> Changes
)
{
    /// <summary>What the step says: the words it was given with, or those of its kind.</summary>
    public string Meaning(IText text) =>
        Kind switch
        {
            StepKind.SentBack => text["sessions.history.sent-back", Words],
            _ when Words.Length > 0 => Words,
            StepKind.Led => text["sessions.meaning.led-group"],
            StepKind.Present => text["sessions.meaning.present"],
            StepKind.Reviewed => text["sessions.cosign.attestation"],
            _ => text["sessions.meaning.wrote-note"],
        };

    /// <summary>The history of a note, oldest first.</summary>
    public static IReadOnlyList<HistoryRow> Of(ClientNote note, IReadOnlyList<SigningStep> steps) =>
        [
            .. steps.Select(s => new HistoryRow(
                s.Kind,
                s.Round,
                s.Credential.Length == 0 ? s.SignerName : $"{s.SignerName}, {s.Credential}",
                s.At,
                s.Words,
                s.Hash,
                s.Kind is StepKind.Wrote or StepKind.Led ? ChangesIn(note, steps, s.Round) : []
            )),
        ];

    private static IReadOnlyList<ContentChange> ChangesIn(ClientNote note, IReadOnlyList<SigningStep> steps, int round)
    {
        var before = Text(note, steps, round - 1);
        var after = Text(note, steps, round);
        return before is null || after is null ? [] : ContentChanges.Between(before, after);
    }

    // Each version but the one in force stands with the step that sent it back.
    private static SignedContent? Text(ClientNote note, IReadOnlyList<SigningStep> steps, int round)
    {
        var text =
            steps.FirstOrDefault(s => s.Round == round && s.Content is not null)?.Content
            ?? (round == note.Round ? note.Content : null);
        return text is null ? null : Seal.Read(text);
    }
}
