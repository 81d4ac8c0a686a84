using System.Globalization;
using System.Text.RegularExpressions;
using Footbridge.Curriculum.Showing;
using Footbridge.Kernel;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Footbridge.Curriculum.Reading;

/// <summary>The body of a session's file: six sections under headings of the second order, the guide in steps with minutes.</summary>
internal sealed partial class LessonBody
{
    private static readonly string[] English = ["Goal", "Facilitator guide", "Client sheet", "Exercise", "Homework", "Questions"];
    private static readonly string[] Spanish =
    [
        "Meta",
        "Guía para quien facilita",
        "Hoja del cliente",
        "Ejercicio",
        "Tarea",
        "Preguntas",
    ];
    private const int GuideSection = 1;

    private readonly List<FileFault> _faults = [];
    private readonly string[] _sections = new string[English.Length];
    private readonly List<GuideStep> _guide = [];

    private LessonBody() { }

    public IReadOnlyList<FileFault> Faults => _faults;

    public IReadOnlyList<GuideStep> Guide => _guide;

    /// <summary>The line of the guide's heading.</summary>
    public int GuideLine { get; private set; } = 1;

    public static LessonBody Read(string text, int firstLine, string language)
    {
        var body = new LessonBody();
        var lines = text.ReplaceLineEndings("\n").Split('\n')[(firstLine - 1)..];
        var markdown = string.Join('\n', lines);
        var document = Markdown.Parse(markdown, LessonMarkdown.Pipeline);
        body.RefuseForeign(document, firstLine);
        body.Split(document, lines, firstLine, language == "es" ? Spanish : English);
        return body;
    }

    public LessonText Text(string title) =>
        new(title, _sections[0], _guide, _sections[2], _sections[3], _sections[4], _sections[5]);

    private void Split(MarkdownDocument document, string[] lines, int firstLine, string[] names)
    {
        var headings = document.OfType<HeadingBlock>().Where(h => h.Level <= 2).ToList();
        for (var i = 0; i < headings.Count; i++)
        {
            var title = LessonMarkdown.Plain(headings[i]);
            var section = Array.IndexOf(names, title);
            var line = headings[i].Line + firstLine;
            if (section < 0 || headings[i].Level == 1)
            {
                _faults.Add(new(line, "", $"'{title}' is no section; the sections are {string.Join(", ", names)}"));
            }
            else if (_sections[section] is not null)
            {
                _faults.Add(new(line, "", $"'{title}' stands twice"));
            }
            else
            {
                var to = i + 1 < headings.Count ? headings[i + 1].Line : lines.Length;
                _sections[section] = string.Join('\n', lines[(headings[i].Line + 1)..to]).Trim();
                if (section == GuideSection)
                {
                    GuideLine = line;
                    ReadSteps(document, lines, headings[i].Line, to, firstLine);
                }
            }
        }

        foreach (var (name, text) in names.Zip(_sections).Where(s => string.IsNullOrWhiteSpace(s.Second)))
        {
            _faults.Add(new(firstLine, "", text is null ? $"the section '{name}' is missing" : $"the section '{name}' is empty"));
        }
    }

    private void ReadSteps(MarkdownDocument document, string[] lines, int from, int to, int firstLine)
    {
        var steps = document.OfType<HeadingBlock>().Where(h => h.Level == 3 && h.Line > from && h.Line < to).ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            var match = Step().Match(LessonMarkdown.Plain(steps[i]));
            var end = i + 1 < steps.Count ? steps[i + 1].Line : to;
            if (!match.Success)
            {
                _faults.Add(new(steps[i].Line + firstLine, "guide", "a step is written as '### 10 min: what happens'"));
                continue;
            }

            _guide.Add(
                new(
                    int.Parse(match.Groups["minutes"].Value, CultureInfo.InvariantCulture),
                    match.Groups["title"].Value,
                    string.Join('\n', lines[(steps[i].Line + 1)..end]).Trim()
                )
            );
        }

        if (steps.Count == 0)
        {
            _faults.Add(new(from + firstLine, "guide", "the guide needs steps, written as '### 10 min: what happens'"));
        }
    }

    // What a program uploads is shown to clients: no markup of its own, no pictures from elsewhere, no links but to the open web.
    private void RefuseForeign(MarkdownDocument document, int firstLine)
    {
        foreach (var block in document.Descendants<HtmlBlock>())
        {
            _faults.Add(new(block.Line + firstLine, "", "HTML is not allowed"));
        }

        foreach (var inline in document.Descendants<HtmlInline>())
        {
            _faults.Add(new(inline.Line + firstLine, "", "HTML is not allowed"));
        }

        foreach (var row in document.Descendants<TableRow>().Where(r => r.IsHeader))
        {
            // A voice reads a column's heading before each of its cells.
            if (row.OfType<TableCell>().Any(c => !c.Descendants<LeafBlock>().Any(b => LessonMarkdown.Plain(b).Length > 0)))
            {
                _faults.Add(new(row.Line + firstLine, "", "every column of a table needs a heading"));
            }
        }

        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.IsImage)
            {
                _faults.Add(new(link.Line + firstLine, "", "pictures are not allowed"));
            }
            else if (!LessonMarkdown.MayLead(link.Url))
            {
                _faults.Add(new(link.Line + firstLine, "", "a link must begin with https:// or tel:"));
            }
        }
    }

    [GeneratedRegex(
        @"^(?<minutes>\d{1,3}) min: (?<title>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Step();
}
