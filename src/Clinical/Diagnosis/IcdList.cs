using System.Globalization;
using System.Text;

namespace Footbridge.Clinical.Diagnosis;

/// <summary>A code of ICD-10-CM with plain words of our own.</summary>
/// <param name="Code">The code, with its point.</param>
/// <param name="Group">What it belongs to: <c>use</c>, <c>gambling</c>, <c>gaming</c>, <c>depression</c>, <c>anxiety</c>, <c>trauma</c>,
/// <c>mind</c>, <c>body</c> or <c>social</c>.</param>
/// <param name="English">Plain English words.</param>
/// <param name="Spanish">Plain Spanish words.</param>
/// <param name="Also">Other words that people look for.</param>
public sealed record IcdEntry(string Code, string Group, string English, string Spanish, string Also)
{
    /// <summary>The words in a language.</summary>
    public string Words(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.TwoLetterISOLanguageName == "es" ? Spanish : English;
    }
}

/// <summary>The small list of codes that the program ships, of <c>icd10cm.csv</c>, which names its source and release.</summary>
public static class IcdList
{
    /// <summary>Code system of ICD-10-CM.</summary>
    public const string System = "http://hl7.org/fhir/sid/icd-10-cm";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IcdEntry> All { get; } = Read();

    private static readonly Dictionary<string, IcdEntry> ByCode = All.ToDictionary(e => e.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The entry of a code, written with or without its point; null when the list does not have it.</summary>
    public static IcdEntry? Find(string? code)
    {
        var text = code?.Trim() ?? "";
        return ByCode.GetValueOrDefault(text) ?? ByCode.GetValueOrDefault(text.Length > 3 ? $"{text[..3]}.{text[3..]}" : text);
    }

    /// <summary>Entries whose code begins with the text, or whose words hold each word of it; the best first.</summary>
    public static IReadOnlyList<IcdEntry> Search(string? text)
    {
        var parts = Fold(text ?? "").Split([' ', ',', '·', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0
            ? []
            :
            [
                .. All.Where(e => parts.All(part => Matches(e, part)))
                    .OrderByDescending(e => parts.Contains(Fold(e.Code)))
                    .ThenBy(e => e.Code, StringComparer.Ordinal),
            ];
    }

    private static bool Matches(IcdEntry entry, string part) =>
        Bare(Fold(entry.Code)).StartsWith(Bare(part), StringComparison.Ordinal)
        || Fold($"{entry.English} {entry.Spanish} {entry.Also}")
            .Split([' ', ',', '/', '(', ')', ';', ':'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => word.StartsWith(part, StringComparison.Ordinal));

    private static string Bare(string code) => code.Replace(".", "", StringComparison.Ordinal);

    private static string Fold(string text) =>
        string.Concat(
                text.Normalize(NormalizationForm.FormD)
                    .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            )
            .ToLowerInvariant();

    private static List<IcdEntry> Read()
    {
        using var stream = typeof(IcdList).Assembly.GetManifestResourceStream("icd10cm.csv")!;
        using var reader = new StreamReader(stream);
        var entries = new List<IcdEntry>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('|') is [var code, var group, var english, var spanish, var also])
            {
                entries.Add(new(code, group, english, spanish, also));
            }
        }

        return entries;
    }
}
