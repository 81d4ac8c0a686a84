using Footbridge.Clinical.Draws;
using Footbridge.Ui;

namespace Footbridge.Monitoring.Draws;

/// <summary>How draws are said.</summary>
internal static class DrawTexts
{
    /// <summary>A chance in words.</summary>
    public static string Chance(this IText text, DrawEntry entry) =>
        entry.Times >= entry.Days ? text["monitoring.draw.always"] : text["monitoring.draw.of", entry.Times, entry.Days];
}
