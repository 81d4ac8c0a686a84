using System.Collections.Frozen;
using Footbridge.Clinical.Toxicology;

namespace Footbridge.Monitoring.Screens;

/// <summary>Which test a laboratory means, by its code or its words.</summary>
internal static class TestNames
{
    private static readonly FrozenSet<string> ExactWords = FrozenSet.ToFrozenSet([
        "confirm",
        "confirmation",
        "confirmed",
        "confirmatory",
        "quant",
        "quantitative",
        "lc-ms",
        "lc-ms-ms",
        "gc-ms",
        "ms",
    ]);

    private static readonly FrozenSet<string> OtherWords = FrozenSet.ToFrozenSet([
        "screen",
        "screening",
        "scrn",
        "urine",
        "ur",
        "u",
        "saliva",
        "oral",
        "fluid",
        "presence",
        "in",
        "by",
        "method",
        "test",
        "immunoassay",
    ]);

    private static readonly FrozenDictionary<string, (string Substance, TestCode Code)> ByLoinc = ToxicologyLibrary
        .Screens.Substances.SelectMany(s => s.Codes, (s, c) => (s.Id, c))
        .ToFrozenDictionary(x => x.c.Loinc, x => (x.Id, x.c));

    private static readonly FrozenDictionary<string, (string Substance, string? Analyte)> ByName = Names()
        .DistinctBy(n => n.Name)
        .ToFrozenDictionary(n => n.Name, n => (n.Substance, n.Analyte));

    /// <summary>What a LOINC code means; null when it is not among those that are sure.</summary>
    public static (string Substance, TestStage Stage, string? Analyte)? OfLoinc(string code) =>
        ByLoinc.TryGetValue(code, out var known) ? (known.Substance, known.Code.Stage, known.Code.Analyte) : null;

    /// <summary>What the words of a test mean; null when no substance is known by them.</summary>
    /// <param name="words">Name of the test.</param>
    /// <param name="around">Words of the method or of the request, which may say that it is the exact test.</param>
    public static (string Substance, TestStage Stage, string? Analyte)? OfWords(string words, params ReadOnlySpan<string> around)
    {
        var all = Split(words);
        var name = string.Join(' ', all.Where(w => !ExactWords.Contains(w) && !OtherWords.Contains(w)));
        if (!ByName.TryGetValue(name, out var known))
        {
            return null;
        }

        var exact = all.Exists(ExactWords.Contains);
        foreach (var more in around)
        {
            exact |= Split(more).Exists(ExactWords.Contains);
        }

        return (known.Substance, exact ? TestStage.Confirmation : TestStage.Screen, known.Analyte);
    }

    private static IEnumerable<(string Name, string Substance, string? Analyte)> Names() =>
        [
            .. ToxicologyLibrary.Screens.Substances.SelectMany(s => s.Names, (s, n) => (Key(n), s.Id, (string?)null)),
            .. ToxicologyLibrary.Screens.Substances.Select(s => (s.Id, s.Id, (string?)null)),
            .. ToxicologyLibrary.Screens.Substances.SelectMany(s =>
                s.Analytes.SelectMany(a => a.Names, (a, n) => (Key(n), s.Id, (string?)a.Id))
            ),
        ];

    private static string Key(string name) =>
        string.Join(' ', Split(name).Where(w => !ExactWords.Contains(w) && !OtherWords.Contains(w)));

    private static List<string> Split(string words) =>
        [
            .. new string([
                .. words
                    .ToLowerInvariant()
                    .Select(c =>
                        char.IsLetterOrDigit(c) || c == '-' ? c
                        : c == '/' ? '-'
                        : ' '
                    ),
            ]).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];
}
