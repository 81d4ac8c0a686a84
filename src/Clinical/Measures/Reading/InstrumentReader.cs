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
        var (instrument, faults) = StrictFile.Read<Instrument>(
            text,
            IsInside,
            read => InstrumentCheck.Faults(read).Select(f => (f.Path, f.Reason))
        );
        return new(instrument, faults);
    }

    private static bool IsInside(string path) =>
        path.EndsWith(']')
        || path.StartsWith("scales.", StringComparison.Ordinal)
        || path.StartsWith("loinc.other.", StringComparison.Ordinal);

    /// <summary>Writes an instrument as a file.</summary>
    public static string Write(Instrument instrument) => JsonSerializer.Serialize(instrument, MeasureJson.Options) + "\n";
}
