using System.Text.RegularExpressions;
using Footbridge.Curriculum;
using Footbridge.Curriculum.Reading;
using Footbridge.Curriculum.Showing;

namespace Footbridge.Unit.Curriculum;

/// <summary>Files of sessions that are refused, each with the line and the reason.</summary>
public sealed class BrokenLessons
{
    private static readonly string Sound = Shelf
        .Files()
        .Single(f => f.Name == "riding-out-an-urge.en.md")
        .Text.ReplaceLineEndings("\n");

    [Theory]
    [InlineData("---\nid:", "id:", 1, "must begin with front matter")]
    [InlineData("id: riding-out-an-urge", "id: Riding Out", 2, "id: must be lower-case words")]
    [InlineData("language: en", "language: fr", 3, "language: must be en or es")]
    [InlineData("version: 1", "version: none", 4, "version: must be a number from 1 to 999")]
    [InlineData("title: Riding out an urge\n", "", 1, "title: is missing")]
    [InlineData("track: relapse-prevention", "track: somewhere", 6, "track: must be one of early-recovery")]
    [InlineData("kind: group", "kind: crowd", 7, "kind: must be group, individual, family or education")]
    [InlineData("minutes: 80", "minutes: 75", 17, "the steps come to 80 minutes, and the session has 75")]
    [InlineData("minutes: 80", "minutes: 900", 8, "minutes: must be a number from 10 to 240")]
    [InlineData("audience: [all]", "audience: all", 9, "audience: must be a list in brackets")]
    [InlineData("audience: [all]", "audience: [all, all]", 9, "names something twice")]
    [InlineData("skills: [urge-surfing, paced-breathing]", "skills: [flying]", 10, "'flying' must be of urge-surfing")]
    [InlineData("skills: [urge-surfing, paced-breathing]", "skills: []", 10, "with at least 1")]
    [InlineData("needs: []", "needs: [riding-out-an-urge]", 11, "must be ids of other sessions")]
    [InlineData("needs: []", "mood: good\nneeds: []", 11, "mood: is not known")]
    [InlineData("needs: []", "needs: [", 11, "not sound YAML")]
    [InlineData("needs: []", "needs: [[[[[[[[[[[[[[[[[[[[[[[[[", 2, "more than 20 brackets")]
    [InlineData("needs: []", "? [a]\n: b\nneeds: []", 11, "is not known")]
    [InlineData("## Goal", "## Aim", 14, "'Aim' is no section")]
    [InlineData("## Homework", "## Exercise", 69, "'Exercise' stands twice")]
    [InlineData("### 10 min: Arrive", "### Arrive", 18, "a step is written as '### 10 min: what happens'")]
    [InlineData("**How to ride it**", "<script>alert(1)</script>", 40, "HTML is not allowed")]
    [InlineData("**How to ride it**", "a <b>word</b>", 40, "HTML is not allowed")]
    [InlineData("**How to ride it**", "[here](javascript:alert(1))", 40, "a link must begin with https:// or tel:")]
    [InlineData("**How to ride it**", "![a](https://example.org/a.png)", 40, "pictures are not allowed")]
    [InlineData("**How to ride it**", "|  | Before |\n| --- | --- |\n| a | b |", 40, "every column of a table needs a heading")]
    public void A_broken_file_is_refused_with_line_and_reason(string sound, string broken, int line, string reason)
    {
        var at = Sound.IndexOf(sound, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0);
        var reading = LessonReader.Read(Sound[..at] + broken + Sound[(at + sound.Length)..]);
        reading.Lesson.ShouldBeNull();
        reading
            .Faults.Select(f => f.ToString())
            .ShouldContain(
                f => f.Contains(reason, StringComparison.Ordinal) && f.StartsWith($"line {line}", StringComparison.Ordinal),
                string.Join('\n', reading.Faults)
            );
    }

    [Fact]
    public void A_file_without_a_section_is_refused()
    {
        var cut = Sound[..Sound.IndexOf("## Questions", StringComparison.Ordinal)];
        LessonReader.Read(cut).Faults.ShouldContain(f => f.Reason == "the section 'Questions' is missing");
    }

    [Fact]
    public void A_file_that_is_far_too_long_is_refused_unread() =>
        LessonReader
            .Read(new string('a', LessonReader.MaxLength + 1))
            .Faults.ShouldHaveSingleItem()
            .Reason.ShouldContain("longer than");

    [Fact]
    public void Two_versions_of_a_pair_are_told()
    {
        var other = Shelf
            .Files()
            .Single(f => f.Name == "riding-out-an-urge.es.md")
            .Text.Replace("version: 1", "version: 2", StringComparison.Ordinal);
        CurriculumCheck.Check([("a", Sound), ("b", other)]).ShouldAllBe(l => l.Faults.Single().Contains("front matter differs"));
    }

    [Fact]
    public void A_prerequisite_that_is_not_there_is_told() =>
        CurriculumCheck
            .Check([("a", Sound.Replace("needs: []", "needs: [nowhere]", StringComparison.Ordinal))])
            .Single()
            .Faults.ShouldBe(["needs 'nowhere', which is not there"]);

    [Fact]
    public void Prerequisites_that_go_in_a_circle_are_told()
    {
        var one = Sound.Replace("needs: []", "needs: [other]", StringComparison.Ordinal);
        var other = Sound
            .Replace("id: riding-out-an-urge", "id: other", StringComparison.Ordinal)
            .Replace("needs: []", "needs: [riding-out-an-urge]", StringComparison.Ordinal);
        CurriculumCheck
            .Check([("a", one), ("b", other)])
            .ShouldAllBe(l => l.Faults.Single() == "what it needs leads back to itself");
    }

    [Fact]
    public void A_sheet_that_is_too_hard_to_read_is_told()
    {
        var hard = string.Join(
            ' ',
            Enumerable.Repeat("Considerable deliberation precedes every professional determination.", 40)
        );
        CurriculumCheck
            .Check([("a", Sound.Replace("## Exercise", $"{hard}\n\n## Exercise", StringComparison.Ordinal))])
            .Single()
            .Faults.Single()
            .ShouldStartWith("too hard to read: Flesch-Kincaid");
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](data:text/html;base64,AAAA)")]
    [InlineData("<a href=\"https://example.org\" onclick=\"alert(1)\">a</a>")]
    [InlineData("![a](https://example.org/a.png)")]
    [InlineData("<style>body{display:none}</style>")]
    public void Nothing_that_runs_or_loads_is_shown(string markdown)
    {
        var html = LessonMarkdown.ToHtml(markdown);
        // What was typed as markup shows as the words it is: no tag of it is left.
        Regex.Matches(html, "<(?!/?p>|/?a>|a href=\"https://)", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBeEmpty(html);
    }
}
