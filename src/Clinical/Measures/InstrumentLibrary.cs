using System.Collections.Frozen;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Reading;

namespace Footbridge.Clinical.Measures;

/// <summary>The instruments that the program ships.</summary>
public static class InstrumentLibrary
{
    private const string Prefix = "measures/";

    /// <summary>All of them by name.</summary>
    public static IReadOnlyList<Instrument> All { get; } = [.. Names().Select(Load).OrderBy(i => i.Id, StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, Instrument> ById = All.ToFrozenDictionary(i => i.Id);

    /// <summary>An instrument; null when the program does not ship it.</summary>
    public static Instrument? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The files as they lie in the program: name and text.</summary>
    public static IEnumerable<(string Name, string Text)> Files() => Names().Select(n => (n[Prefix.Length..], TextOf(n)));

    private static IEnumerable<string> Names() =>
        typeof(InstrumentLibrary).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal));

    private static string TextOf(string name)
    {
        using var stream = typeof(InstrumentLibrary).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // A test reads every file: a fault in one that ships is a bug.
    private static Instrument Load(string name)
    {
        var reading = InstrumentReader.Read(TextOf(name));
        return reading.Instrument ?? throw new InvalidOperationException($"{name}: {reading.Faults[0]}");
    }
}
