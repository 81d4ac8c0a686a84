using Footbridge.Clinical.Diagnosis;

namespace Footbridge.Care.Assessment.Problems;

/// <summary>Which code somebody means who typed something into the search.</summary>
internal static class IcdPick
{
    /// <summary>The one that is meant; null when none or several could be.</summary>
    public static IcdEntry? Of(string typed)
    {
        var text = typed.Trim();
        var first = text.Split([' ', '·'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return IcdList.Find(first)
            ?? IcdList.All.FirstOrDefault(e => IsSame(e.English, text) || IsSame(e.Spanish, text))
            ?? (IcdList.Search(text) is [var only] ? only : null);
    }

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
