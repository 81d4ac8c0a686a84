using System.Text.RegularExpressions;

namespace Footbridge.Clinical.Notes;

/// <summary>Finds initials with periods, "M.R." or "M. R.": always possible, never certain, as others may share them.</summary>
internal static partial class Initials
{
    public static IEnumerable<NameHit> Find(string text, RosterName member)
    {
        var firsts = FirstLetters(member.Given).Concat(FirstLetters(member.Preferred)).ToHashSet();
        var lasts = FirstLetters(member.Family).ToHashSet();
        return Pattern()
            .Matches(text)
            .Where(m => firsts.Contains(Letter(m.Groups["first"])) && lasts.Contains(Letter(m.Groups["last"])))
            .Select(m => new NameHit(member.Client, m.Index, m.Length, NamePart.Initials, Certain: false));
    }

    private static char Letter(Group group) => Words.Fold(group.ValueSpan) is [var c, ..] ? c : ' ';

    private static IEnumerable<char> FirstLetters(string? name) =>
        (name ?? "")
            .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Select(p => Words.Fold(p))
            .Where(p => p.Length > 0)
            .Select(p => p[0]);

    [GeneratedRegex(
        @"(?<![\p{L}\p{M}])(?<first>\p{Lu})\.[ \u00A0]?(?:\p{Lu}\.[ \u00A0]?)?(?<last>\p{Lu})(?:\.|(?![\p{L}\p{M}]))"
    )]
    private static partial Regex Pattern();
}
