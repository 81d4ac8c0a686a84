namespace Footbridge.Care.Plans.Diff;

/// <summary>What became of a piece between an older and a newer text.</summary>
internal enum Fate
{
    Same,
    Gone,
    New,
}

/// <summary>A piece of two things laid over each other.</summary>
internal sealed record Piece<T>(Fate Fate, T Value);

/// <summary>Lays two lists over each other by their longest common part. Pure. What is not gone is the newer list, what is not new is the
/// older one, in their order.</summary>
internal static class Pieces
{
    public static IReadOnlyList<Piece<T>> Of<T>(IReadOnlyList<T> older, IReadOnlyList<T> newer)
        where T : IEquatable<T>
    {
        var lengths = Lengths(older, newer);
        var pieces = new List<Piece<T>>(older.Count + newer.Count);
        var (i, j) = (0, 0);
        while (i < older.Count || j < newer.Count)
        {
            if (i < older.Count && j < newer.Count && older[i].Equals(newer[j]))
            {
                pieces.Add(new(Fate.Same, newer[j]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == newer.Count || (i < older.Count && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                pieces.Add(new(Fate.Gone, older[i++]));
            }
            else
            {
                pieces.Add(new(Fate.New, newer[j++]));
            }
        }

        return pieces;
    }

    public static IReadOnlyList<T> Newer<T>(IReadOnlyList<Piece<T>> pieces) =>
        [.. pieces.Where(p => p.Fate != Fate.Gone).Select(p => p.Value)];

    public static IReadOnlyList<T> Older<T>(IReadOnlyList<Piece<T>> pieces) =>
        [.. pieces.Where(p => p.Fate != Fate.New).Select(p => p.Value)];

    // Length of the longest common part of what is left from each place on.
    private static int[,] Lengths<T>(IReadOnlyList<T> older, IReadOnlyList<T> newer)
        where T : IEquatable<T>
    {
        var lengths = new int[older.Count + 1, newer.Count + 1];
        for (var i = older.Count - 1; i >= 0; i--)
        {
            for (var j = newer.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = older[i].Equals(newer[j])
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
