using Footbridge.Ui;

namespace Footbridge.Care.Assessment.Forms;

/// <summary>The answers of a section in words, as a person reads them.</summary>
internal static class SectionLines
{
    /// <summary>A line: the question, the answer, and where the answer was taken from.</summary>
    internal sealed record Line(string Key, string Label, string Words, string Source);

    public static IReadOnlyList<Line> Of(IText text, Formats formats, FormSection section, SectionAnswers answers)
    {
        var lines = new List<Line>();
        foreach (var row in answers.RowsOf(section))
        {
            var head = section.Row[0];
            var key = FormSection.RowKey(row, head.Code);
            var rest = section
                .Row.Skip(1)
                .Where(f => answers.In(row, f.Code).Length > 0)
                .Select(f => $"{Label(text, section, f)}: {Answer(text, formats, f, answers.In(row, f.Code))}");
            var name = answers[key].Length > 0 ? Answer(text, formats, head, answers[key]) : Label(text, section, head);
            lines.Add(new(key, name, string.Join(" · ", rest), Source(text, formats, answers, key)));
        }

        foreach (var field in section.Fields.Where(f => answers[f.Code].Length > 0))
        {
            lines.Add(
                new(
                    field.Code,
                    Label(text, section, field),
                    Answer(text, formats, field, answers[field.Code]),
                    Source(text, formats, answers, field.Code)
                )
            );
        }

        return lines;
    }

    public static string Label(IText text, FormSection section, FormField field) =>
        text[$"care.assess.{section.Code}.{field.Code}"];

    public static string Answer(IText text, Formats formats, FormField field, string typed) =>
        field.Kind switch
        {
            FieldKind.Choice or FieldKind.YesNo when field.Choices.Contains(typed) => text[$"care.assess.{field.Words}.{typed}"],
            FieldKind.Day when SectionAnswers.DayOf(typed) is { } day => formats.Day(day),
            _ => typed,
        };

    /// <summary>Where an answer was taken from, in words; empty when it was asked for.</summary>
    public static string Source(IText text, Formats formats, SectionAnswers answers, string key) =>
        answers.Sources.GetValueOrDefault(key)?.Split(' ') is [var from, var on] && SectionAnswers.DayOf(on) is { } day
            ? text[$"care.assess.from.{from}", formats.Day(day)]
            : "";
}
