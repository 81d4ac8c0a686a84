using System.Collections;
using System.Text;

namespace Footbridge.People.Account;

/// <summary>Draws a square code as one SVG path, which a strict content security policy allows.</summary>
internal static class SquareCode
{
    /// <summary>The path; each module is one unit wide.</summary>
    public static string Path(IReadOnlyList<BitArray> modules)
    {
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules[y].Count; x++)
            {
                if (modules[y][x])
                {
                    path.Append($"M{x} {y}h1v1h-1z");
                }
            }
        }

        return path.ToString();
    }
}
