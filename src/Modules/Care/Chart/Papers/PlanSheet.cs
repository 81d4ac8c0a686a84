using System.Globalization;
using Footbridge.Care.MyPlan;
using Footbridge.Care.Planning;
using Footbridge.Care.Planning.Threads;
using Footbridge.Care.Plans;
using Footbridge.Contracts.People;
using Footbridge.Ui;
using Footbridge.Ui.Printing;

namespace Footbridge.Care.Chart.Papers;

/// <summary>Puts a treatment plan on paper: for the record with every signature, for the client in the words of their phone.</summary>
internal static class PlanSheet
{
    /// <summary>The plan as staff read it; null when there is none.</summary>
    public static PrintedDocument? Of(PlanReading reading, IText text, Formats formats)
    {
        if (reading.Plan is not { } plan)
        {
            return null;
        }

        List<PrintedBlock> blocks =
        [
            PrintedFacts.Of(
                (text["care.paper.client"], reading.FullName),
                (text["care.paper.version"], $"{plan.Number}"),
                (text["care.paper.reason"], plan.Reason),
                (text["care.paper.review-due"], reading.ReviewDueOn is { } due ? formats.Day(due) : null)
            ),
            .. Content(plan.Content, plan.Names, "care.kind", text, formats),
        ];
        if (plan.Signatures.Count > 0)
        {
            blocks.Add(new PrintedHeading(text["care.sign.title"]));
        }

        foreach (var signature in plan.Signatures)
        {
            blocks.Add(Signature(signature, text, formats));
            if (signature.Words.Length > 0)
            {
                blocks.Add(new PrintedText(text["care.quoted", signature.Words]));
            }
        }

        if (!plan.IsIntact)
        {
            blocks.Add(new PrintedText(text["care.plan.changed-text"]));
        }

        return Document(plan.Signatures.Count == 0 ? text["care.paper.plan-unsigned"] : text["care.plan.title"], blocks, text);
    }

    /// <summary>The plan as the client reads it; null when there is none.</summary>
    public static PrintedDocument? Of(ReadMyPlan.View view, IText text, Formats formats) =>
        view.Plan is null
            ? null
            : Document(
                text["care.my.title"],
                [
                    PrintedFacts.Of(
                        (text["care.paper.client"], view.FullName),
                        (text["care.chart.counselor"], view.Counselor),
                        (text["care.paper.review-due"], view.ReviewDueOn is { } due ? formats.Day(due) : null),
                        (text["care.paper.i-signed"], view.ClientSignedAt is { } mine ? formats.Moment(mine) : null),
                        (
                            text["care.paper.counselor-signed"],
                            view.CounselorSignedAt is { } theirs ? formats.Moment(theirs) : null
                        )
                    ),
                    .. Content(view.Content, view.Names, "care.my.kind", text, formats),
                ],
                text
            );

    private static IEnumerable<PrintedBlock> Content(
        PlanContent content,
        IReadOnlyDictionary<Guid, string> names,
        string kinds,
        IText text,
        Formats formats
    )
    {
        if (content.Strengths.Length > 0)
        {
            yield return new PrintedHeading(text["care.strengths.title"]);
            yield return new PrintedText(content.Strengths);
        }

        foreach (var thread in content.Threads)
        {
            yield return new PrintedHeading(text["care.quoted", thread.Goal]);
            yield return PrintedFacts.Of((text[$"care.area.{thread.Area}"], thread.Problem));
            yield return new PrintedHeading(text["care.thread.steps"], Minor: true);
            yield return new PrintedList([.. thread.Objectives.Select(o => Step(o, text, formats))]);
            yield return new PrintedHeading(text["care.thread.helps"], Minor: true);
            yield return new PrintedList([
                .. thread.Interventions.Select(i =>
                    $"{text[$"{kinds}.{i.Kind}"]}: {text.Said(i)}{(names.TryGetValue(i.Responsible, out var who) && who.Length > 0 ? $" · {who}" : "")}"
                ),
            ]);
        }
    }

    private static string Step(PlanObjective step, IText text, Formats formats)
    {
        var state = text.StateOf(step, formats);
        var measured = text.Said(step);
        return measured.Length > 0 ? $"{step.Words} ({state})\n{measured}" : $"{step.Words} ({state})";
    }

    private static PrintedSignature Signature(PlanReading.SignatureLine signature, IText text, Formats formats) =>
        new(
            text[$"care.sign.{PlanSigners.Code(signature.Signer)}.{signature.Statement}"],
            PrintedName.Of(signature.Name, signature.Credential),
            formats.Moment(signature.At),
            signature.Drawn,
            text["care.sign.drawn"]
        );

    internal static PrintedDocument Document(string title, IReadOnlyList<PrintedBlock> blocks, IText text) =>
        new()
        {
            Title = title,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Foot = text["care.paper.notice"],
            PageWords = text["ui.print.page", "{0}", "{1}"],
            Blocks = blocks,
        };
}
