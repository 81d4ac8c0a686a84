using System.Text.Json;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Reading.Checks;

namespace Footbridge.Clinical.Measures.Reading;

/// <summary>Reads the file of an instrument. It is taken whole or refused with every place that is wrong; a file that is not even JSON, or has
/// an unknown field, is refused with the first such place.</summary>
public static class InstrumentReader
{
    /// <summary>Reads an instrument.</summary>
    public static InstrumentReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Instrument? instrument;
        try
        {
            instrument = JsonSerializer.Deserialize<Instrument>(text, MeasureJson.Options);
        }
        catch (JsonException error)
        {
            return new(null, [MeasureJson.FaultOf(error)]);
        }

        if (instrument is null)
        {
            return new(null, [new(1, "", "the document is empty")]);
        }

        // The library looks for a null where a field may not have one, and not inside of lists and tables.
        var lines = JsonLines.Of(text);
        var faults = lines.Nulls.Where(IsInside).Select(path => new Fault(path, "cannot be null")).ToList();
        faults = faults.Count > 0 ? faults : [.. InstrumentCheck.Faults(instrument)];
        if (faults.Count == 0)
        {
            return new(instrument, []);
        }

        return new(null, [.. faults.Select(f => new InstrumentFault(lines.Find(f.Path), f.Path, f.Reason)).OrderBy(f => f.Line)]);
    }

    private static bool IsInside(string path) =>
        path.EndsWith(']')
        || path.StartsWith("scales.", StringComparison.Ordinal)
        || path.StartsWith("loinc.other.", StringComparison.Ordinal);

    /// <summary>Writes an instrument as a file.</summary>
    public static string Write(Instrument instrument) => JsonSerializer.Serialize(instrument, MeasureJson.Options) + "\n";
}
