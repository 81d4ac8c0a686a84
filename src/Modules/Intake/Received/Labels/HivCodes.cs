using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Footbridge.Contracts.Intake;
using Footbridge.Kernel.Access;

namespace Footbridge.Intake.Received.Labels;

/// <summary>Says whether what others sent speaks of HIV, by the codes and words of <c>hiv.csv</c>, which names its sources. Pure. Wider
/// than needed on purpose: a label too many is cleared by hand, one too few tells what many states protect.</summary>
internal static class HivCodes
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Codes;
    private static readonly FrozenDictionary<string, string[]> Stems;
    private static readonly Regex Words;

    static HivCodes()
    {
        var rows = Read();
        Codes = BySystem(rows, "is").ToFrozenDictionary(g => g.Key, g => g.Select(r => r[2]).ToFrozenSet(StringComparer.Ordinal));
        Stems = BySystem(rows, "starts").ToFrozenDictionary(g => g.Key, g => g.Select(r => r[2]).ToArray());
        var words = rows.ToLookup(r => r[1], r => r[2]);
        var pattern = $@"(?:^|\P{{L}})(?:{Any(words["caps"])}|(?i:{Any(words["word"])}))(?:$|\P{{L}})";
        Words = new(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>The label of a fact.</summary>
    public static DataKinds KindsOf(ImportedFact fact) =>
        IsCode(fact.System, fact.Code) || Speaks(fact.Display) || Speaks(fact.Value) ? DataKinds.Hiv : DataKinds.None;

    /// <summary>Whether a code stands for it.</summary>
    public static bool IsCode(string system, string code)
    {
        if (code.Length == 0)
        {
            return false;
        }

        // Some senders write the system as an OID or leave it out: then any of ours counts whose code is long enough to mean nothing else.
        var known = Codes.ContainsKey(system) || Stems.ContainsKey(system);
        return known
            ? (Codes.TryGetValue(system, out var codes) && codes.Contains(code)) || IsBelow(system, code)
            : Codes.Values.Any(set => code.Length > 5 && set.Contains(code))
                || (IsIcdLike(system) && Stems.Keys.Any(s => IsBelow(s, code)));
    }

    private static bool IsIcdLike(string system) =>
        system.Contains("icd-10", StringComparison.OrdinalIgnoreCase)
        || system.Contains("2.16.840.1.113883.6.90", StringComparison.Ordinal);

    // Billing files write the codes without the point.
    private static bool IsBelow(string system, string code) =>
        Stems.TryGetValue(system, out var stems)
        && stems.Any(stem => Bare(code).StartsWith(Bare(stem), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string code) => code.Replace(".", "", StringComparison.Ordinal);

    /// <summary>Whether words speak of it.</summary>
    public static bool Speaks(string? text) => text is { Length: > 2 } && Words.IsMatch(text);

    private static string Any(IEnumerable<string> words) => string.Join('|', words.Select(Regex.Escape));

    private static IEnumerable<IGrouping<string, string[]>> BySystem(IEnumerable<string[]> rows, string how) =>
        rows.Where(r => r[1] == how).GroupBy(r => r[0], StringComparer.Ordinal);

    private static List<string[]> Read()
    {
        using var stream = typeof(HivCodes).Assembly.GetManifestResourceStream("hiv.csv")!;
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split(','));
            }
        }

        return rows;
    }
}
