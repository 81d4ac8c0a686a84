using System.Text.RegularExpressions;

namespace Footbridge.Care.Plans.Diff;

/// <summary>Two texts laid over each other word by word.</summary>
internal static partial class WordDiff
{
    /// <summary>Neighbors of the same fate are one piece.</summary>
    public static IReadOnlyList<Piece<string>> Of(string older, string newer)
    {
        var joined = new List<Piece<string>>();
        foreach (var piece in Pieces.Of(Tokens(older), Tokens(newer)))
        {
            if (joined.Count > 0 && joined[^1].Fate == piece.Fate)
            {
                joined[^1] = new(piece.Fate, joined[^1].Value + piece.Value);
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    // A word with the space after it, so that no piece is a space alone.
    private static IReadOnlyList<string> Tokens(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\S+\s*|\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
