using Footbridge.Sessions.Notes;
using Footbridge.Ui;

namespace Footbridge.Sessions.Signing.Steps;

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
                s.Printed,
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
