using System.Text.RegularExpressions;
using Footbridge.Kernel;

namespace Footbridge.Curriculum.Reading;

/// <summary>Reads the file of a session: Markdown with front matter. A file with any fault is refused whole, with line and reason.</summary>
/// <remarks>The format is in <c>docs/curriculum.md</c>.</remarks>
public static partial class LessonReader
{
    /// <summary>The longest file that is read, in characters.</summary>
    public const int MaxLength = 60_000;

    private const int ShortestMinutes = 10;
    private const int LongestMinutes = 240;

    /// <summary>Reads one file.</summary>
    public static LessonReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            return Refused("", [new(1, "", $"the file is longer than {MaxLength} characters")]);
        }

        var head = FrontMatter.Read(text);
        if (head.Faults.Count > 0)
        {
            return Refused(head.Text("language"), head.Faults);
        }

        var language = head.Text("language");
        var body = LessonBody.Read(text, head.BodyLine, language);
        var faults = Checked(head, body);
        if (faults.Count > 0)
        {
            return Refused(language, [.. faults.OrderBy(f => f.Line)]);
        }

        return new(
            new(
                head.Text("id"),
                head.Number("version")!.Value,
                head.Text("track"),
                KindOf(head.Text("kind"))!.Value,
                head.Number("minutes")!.Value,
                head.List("audience"),
                head.List("skills"),
                head.List("needs"),
                head.Text("source"),
                new Dictionary<string, LessonText> { [language] = body.Text(head.Text("title")) }
            ),
            language,
            []
        );
    }

    private static List<FileFault> Checked(FrontMatter head, LessonBody body)
    {
        var faults = new List<FileFault>();
        var names = Registry.Shipped;
        head.Must(faults, "id", v => Slug().IsMatch(v), "must be lower-case words joined by hyphens, at most 60 characters");
        head.Must(faults, "language", v => v is "en" or "es", "must be en or es");
        head.Must(faults, "title", v => v.Length <= 80, "must have at most 80 characters");
        head.Must(faults, "track", v => names.Tracks.Any(t => t.Id == v), $"must be one of {Names(names.Tracks)}");
        head.Must(faults, "kind", v => KindOf(v) is not null, "must be group, individual, family or education");
        head.Must(faults, "source", v => v.Length <= 600, "must have at most 600 characters");
        head.MustNumber(faults, "version", 1, 999);
        head.MustNumber(faults, "minutes", ShortestMinutes, LongestMinutes);
        head.MustList(
            faults,
            "audience",
            atLeast: 1,
            v => names.Audiences.Any(a => a.Id == v),
            $"must be of {Names(names.Audiences)}"
        );
        head.MustList(faults, "skills", atLeast: 1, v => names.Skills.Any(s => s.Id == v), $"must be of {Names(names.Skills)}");
        head.MustList(
            faults,
            "needs",
            atLeast: 0,
            v => Slug().IsMatch(v) && v != head.Text("id"),
            "must be ids of other sessions"
        );
        faults.AddRange(body.Faults);
        if (
            body.Faults.Count == 0
            && head.Number("minutes") is { } minutes
            && body.Guide.Sum(s => s.Minutes) is var sum
            && sum != minutes
        )
        {
            faults.Add(new(body.GuideLine, "guide", $"the steps come to {sum} minutes, and the session has {minutes}"));
        }

        return faults;
    }

    private static LessonReading Refused(string language, IReadOnlyList<FileFault> faults) => new(null, language, faults);

    private static string Names(IEnumerable<Registry.Entry> entries) => string.Join(", ", entries.Select(e => e.Id));

    private static LessonKind? KindOf(string name) =>
        name switch
        {
            "group" => LessonKind.Group,
            "individual" => LessonKind.Individual,
            "family" => LessonKind.Family,
            "education" => LessonKind.Education,
            _ => null,
        };

    [GeneratedRegex(
        "^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Slug();
}
