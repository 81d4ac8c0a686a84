namespace Footbridge.Clinical.Medications;

/// <summary>A medicine for addiction (MOUD, MAUD, or for nicotine).</summary>
/// <param name="Code">Names it and its text.</param>
/// <param name="For">What it is for: <c>opioids</c>, <c>alcohol</c>, <c>nicotine</c>; several parted by a blank.</param>
/// <param name="Routes">How it is taken, the usual first.</param>
/// <param name="Names">Parts of names by which records of others know it; an extended form is told by its longer name first.</param>
public sealed record AddictionMedicine(string Code, string For, IReadOnlyList<string> Routes, IReadOnlyList<string> Names);

/// <summary>Medicines for addiction: names are facts (SAMHSA TIP 63 and TIP 49).</summary>
public static class AddictionMedicines
{
    /// <summary>All of them, forms that last for weeks first, so that a name is read as the closest.</summary>
    public static IReadOnlyList<AddictionMedicine> All { get; } =
    [
        new(
            "buprenorphine-xr",
            "opioids",
            ["injection"],
            ["sublocade", "brixadi", "buprenorphine extended", "buprenorphine injection"]
        ),
        new(
            "buprenorphine",
            "opioids",
            ["under-tongue", "cheek"],
            ["buprenorphine", "buprenorfina", "suboxone", "subutex", "zubsolv"]
        ),
        new("methadone", "opioids", ["mouth"], ["methadone", "metadona", "methadose"]),
        new("naltrexone-xr", "opioids alcohol", ["injection"], ["vivitrol", "naltrexone extended", "naltrexone injection"]),
        new("naltrexone", "alcohol opioids", ["mouth"], ["naltrexone", "naltrexona", "revia"]),
        new("acamprosate", "alcohol", ["mouth"], ["acamprosate", "acamprosato", "campral"]),
        new("disulfiram", "alcohol", ["mouth"], ["disulfiram", "antabuse"]),
        new("varenicline", "nicotine", ["mouth"], ["varenicline", "vareniclina", "chantix"]),
        new(
            "nicotine-replacement",
            "nicotine",
            ["skin", "mouth", "cheek"],
            ["nicotine patch", "nicotine gum", "nicotine lozenge", "nicotine transdermal"]
        ),
    ];

    /// <summary>Ways to take a medicine.</summary>
    public static IReadOnlyList<string> Routes { get; } =
    ["mouth", "under-tongue", "cheek", "injection", "skin", "nose", "breathed-in", "other"];

    /// <summary>The medicine of a code, or null.</summary>
    public static AddictionMedicine? Find(string? code) => All.FirstOrDefault(m => m.Code == code);

    /// <summary>The medicine that words name, or null.</summary>
    public static AddictionMedicine? Named(string? words)
    {
        var text = (words ?? "").ToLowerInvariant();
        var lasting = text.Contains("extended", StringComparison.Ordinal) || text.Contains("inject", StringComparison.Ordinal);
        return All.Where(m => m.Names.Any(n => text.Contains(n.Split(' ')[0], StringComparison.Ordinal)))
            .Where(m => m.Code != "nicotine-replacement" || IsReplacement(text))
            .FirstOrDefault(m =>
                !m.Code.EndsWith("-xr", StringComparison.Ordinal)
                || lasting
                || m.Names.Any(n => !n.Contains(' ', StringComparison.Ordinal) && text.Contains(n, StringComparison.Ordinal))
            );
    }

    private static bool IsReplacement(string text) =>
        new[] { "patch", "gum", "lozenge", "transdermal" }.Any(form => text.Contains(form, StringComparison.Ordinal));
}
