using Footbridge.Contracts.Care;

namespace Footbridge.Skills.Teaching;

/// <summary>Whom a session may be for, told from the problem list (ICD-10-CM, chapter F).</summary>
internal static class Audiences
{
    private static readonly (string Code, string Audience)[] ByCode =
    [
        ("F10", "alcohol"),
        ("F11", "opioids"),
        ("F12", "cannabis"),
        ("F14", "stimulants"),
        ("F15", "stimulants"),
        ("F63.0", "gambling"),
        ("F32", "depression"),
        ("F33", "depression"),
        ("F34.1", "depression"),
        ("F40", "anxiety"),
        ("F41", "anxiety"),
        ("F43", "trauma"),
    ];

    /// <summary>Audiences of somebody with these problems; empty when no code says anything, and then every session is offered.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<ProblemItem> problems) =>
        problems
            .SelectMany(p =>
                ByCode.Where(c => p.Code.StartsWith(c.Code, StringComparison.OrdinalIgnoreCase)).Select(c => c.Audience)
            )
            .ToHashSet(StringComparer.Ordinal);
}
