namespace Footbridge.Solver.Explaining;

/// <summary>Finds a smallest set that makes something hold, where more never hurts (QuickXplain: Junker, AAAI 2004). Of several it takes
/// one whose members come early in the list.</summary>
internal static class Refinement
{
    /// <summary>The set; null where not even all of them are enough.</summary>
    public static IReadOnlyList<T>? Smallest<T>(IReadOnlyList<T> all, Func<IReadOnlyCollection<T>, bool> holds)
    {
        if (holds([]))
        {
            return [];
        }

        return holds(all) ? Find([], false, all, holds) : null;
    }

    private static IReadOnlyList<T> Find<T>(
        IReadOnlyList<T> given,
        bool changed,
        IReadOnlyList<T> among,
        Func<IReadOnlyCollection<T>, bool> holds
    )
    {
        if (changed && holds(given))
        {
            return [];
        }

        if (among.Count == 1)
        {
            return among;
        }

        T[] early = [.. among.Take(among.Count / 2)];
        T[] late = [.. among.Skip(among.Count / 2)];
        var ofLate = Find([.. given, .. early], true, late, holds);
        var ofEarly = Find([.. given, .. ofLate], ofLate.Count > 0, early, holds);
        return [.. ofEarly, .. ofLate];
    }
}
