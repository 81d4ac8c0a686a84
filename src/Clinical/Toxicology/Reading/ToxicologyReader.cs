using System.Text.Json;
using Footbridge.Clinical.Measures.Reading;

namespace Footbridge.Clinical.Toxicology.Reading;

/// <summary>A file of content, or all that is wrong with it.</summary>
/// <param name="Content">What the file holds; null when it was refused.</param>
/// <param name="Faults">Why it was refused, with the line, in the order of the file.</param>
public sealed record ToxicologyReading<T>(T? Content, IReadOnlyList<InstrumentFault> Faults)
    where T : class;

/// <summary>Reads the files of substances, panels and medicines, strictly: whole or not at all.</summary>
public static class ToxicologyReader
{
    /// <summary>Reads substances and panels.</summary>
    public static ToxicologyReading<ScreenContent> ReadScreens(string text) =>
        Read<ScreenContent>(text, content => ScreenChecks.Faults(content));

    /// <summary>Reads medicines; what they show must be substances of the screens.</summary>
    public static ToxicologyReading<MedicineContent> ReadMedicines(string text, ScreenContent screens) =>
        Read<MedicineContent>(text, content => MedicineChecks.Faults(content, screens));

    private static ToxicologyReading<T> Read<T>(string text, Func<T, IEnumerable<(string Path, string Reason)>> check)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(text);
        T? content;
        try
        {
            content = JsonSerializer.Deserialize<T>(text, MeasureJson.Options);
        }
        catch (JsonException error)
        {
            return new(null, [MeasureJson.FaultOf(error)]);
        }

        if (content is null)
        {
            return new(null, [new(1, "", "the document is empty")]);
        }

        // The reader of JSON lets a null into a list; here none may stand anywhere.
        var lines = JsonLines.Of(text);
        var faults = lines.Nulls.Select(path => (Path: path, Reason: "cannot be null")).ToList();
        faults = faults.Count > 0 ? faults : [.. check(content)];
        return faults.Count == 0
            ? new(content, [])
            : new(null, [.. faults.Select(f => new InstrumentFault(lines.Find(f.Path), f.Path, f.Reason)).OrderBy(f => f.Line)]);
    }
}
