using Footbridge.Care.Episodes.Discharges;
using Footbridge.Ui;
using Footbridge.Ui.Printing;

namespace Footbridge.Care.Chart.Papers;

/// <summary>Puts the summary of a stay on paper: each line with where it comes from. A draft says that it is one.</summary>
internal static class SummarySheet
{
    /// <summary>The summary; null when no stay has ended.</summary>
    public static PrintedDocument? Of(ReadSummary.View view, IText text, Formats formats)
    {
        if (view.Stay is null)
        {
            return null;
        }

        List<PrintedBlock> blocks =
        [
            PrintedFacts.Of(
                (text["care.paper.client"], view.Name),
                (text["care.chart.admitted"], view.AdmittedOn is { } first ? formats.Day(first) : null),
                (text["care.chart.discharged"], view.DischargedOn is { } last ? formats.Day(last) : null)
            ),
        ];
        foreach (
            var (key, words) in (ReadOnlySpan<(string, string)>)
                [
                    ("care.summary.presenting", view.Words.Presenting),
                    ("care.summary.course", view.Words.Course),
                    ("care.summary.recommendations", view.Words.Recommendations),
                ]
        )
        {
            if (words.Length > 0)
            {
                blocks.Add(new PrintedHeading(text[key]));
                blocks.Add(new PrintedText(words));
            }
        }

        foreach (var section in view.Lines.GroupBy(l => l.Section))
        {
            blocks.Add(new PrintedHeading(text[$"care.summary.section.{section.Key}"]));
            blocks.Add(new PrintedList([.. section.Select(l => $"{l.Words} ({l.Source})")]));
        }

        if (view.LeavesOut)
        {
            blocks.Add(new PrintedText(text["care.summary.left-out"], Quiet: true));
        }

        if (view is { SignedAt: { } at, SignedBy: { } by })
        {
            blocks.Add(new PrintedSignature(text["care.summary.sign-statement"], by, formats.Moment(at), Seal: view.Hash));
        }

        if (!view.IsIntact)
        {
            blocks.Add(new PrintedText(text["care.summary.changed-text"]));
        }

        return PlanSheet.Document(text[view.SignedAt is null ? "care.paper.summary-draft" : "care.summary.title"], blocks, text);
    }
}
