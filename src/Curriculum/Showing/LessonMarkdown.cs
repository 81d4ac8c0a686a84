using System.Text;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Footbridge.Curriculum.Showing;

/// <summary>Markdown of a session as HTML that is safe to show, and as plain sentences.</summary>
public static class LessonMarkdown
{
    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UsePreciseSourceLocation()
        .Build();

    private static readonly MarkdownPipeline Safe = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras()
        .DisableHtml()
        .Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    /// <summary>HTML of a section: text, lists, tables and links only.</summary>
    public static string ToHtml(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return Sanitizer.Sanitize(Markdown.ToHtml(markdown, Safe));
    }

    /// <summary>The blocks of a text without marks: one string for each paragraph, point or heading.</summary>
    public static IReadOnlyList<string> Blocks(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return
        [
            .. Markdown
                .Parse(markdown, Pipeline)
                .Descendants<LeafBlock>()
                .Where(b => b.Inline is not null)
                .Select(Plain)
                .Where(t => t.Length > 0),
        ];
    }

    internal static string Plain(LeafBlock block)
    {
        var text = new StringBuilder();
        foreach (var inline in block.Inline!.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                default:
                    break;
            }
        }

        return text.ToString().Trim();
    }

    internal static bool MayLead(string? url) =>
        url is not null
        && (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("tel:", StringComparison.Ordinal));

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer();
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith([
            "p",
            "br",
            "strong",
            "em",
            "ul",
            "ol",
            "li",
            "h3",
            "h4",
            "h5",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a",
            "blockquote",
            "code",
            "hr",
        ]);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.Add("href");
        sanitizer.AllowedAttributes.Add("start");
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["https", "tel"]);
        sanitizer.AllowedCssProperties.Clear();
        return sanitizer;
    }
}
