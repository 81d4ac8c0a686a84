namespace Footbridge.Ui;

/// <summary>A drawn signature: path data and nothing else.</summary>
public static class DrawnPath
{
    private const int Longest = 20_100;

    /// <summary>The path, or null when nothing was drawn or what came is no path.</summary>
    public static string? Clean(string? drawn)
    {
        var path = drawn?.Trim() ?? "";
        if (path.Length is 0 or > Longest || path[0] is not ('M' or 'm'))
        {
            return null;
        }

        return path.All(c => char.IsAsciiDigit(c) || "MmLl ,.-".Contains(c, StringComparison.Ordinal)) ? path : null;
    }
}
