using System.Collections.Frozen;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Toxicology.Reading;

namespace Footbridge.Clinical.Toxicology;

/// <summary>The substances, panels and medicines that the program ships.</summary>
public static class ToxicologyLibrary
{
    private const string Prefix = "toxicology/";

    /// <summary>Substances and panels.</summary>
    public static ScreenContent Screens { get; } = Load("screens.json", ToxicologyReader.ReadScreens);

    /// <summary>Medicines and what they may turn positive.</summary>
    public static MedicineContent Medicines { get; } =
        Load("medicines.json", text => ToxicologyReader.ReadMedicines(text, Screens));

    private static readonly FrozenDictionary<string, Substance> ById = Screens.Substances.ToFrozenDictionary(s => s.Id);

    /// <summary>A substance, or null.</summary>
    public static Substance? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>What a panel looks for; empty for one put together by hand, or that is unknown.</summary>
    public static IReadOnlyList<string> SubstancesOf(string? panel) =>
        Screens.Panels.FirstOrDefault(p => p.Id == panel)?.Substances ?? [];

    /// <summary>The words of a source.</summary>
    public static Wording SourceOf(string key) => Screens.Sources.GetValueOrDefault(key) ?? Medicines.Sources[key];

    /// <summary>A file as it lies in the program.</summary>
    public static string TextOf(string name)
    {
        using var stream = typeof(ToxicologyLibrary).Assembly.GetManifestResourceStream(Prefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // A test reads every file: a fault in one that ships is a bug.
    private static T Load<T>(string name, Func<string, ToxicologyReading<T>> read)
        where T : class
    {
        var reading = read(TextOf(name));
        return reading.Content ?? throw new InvalidOperationException($"{name}: {reading.Faults[0]}");
    }
}
