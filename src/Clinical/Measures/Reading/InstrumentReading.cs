using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Measures.Reading;

/// <summary>An instrument, or all that is wrong with its file.</summary>
/// <param name="Instrument">The instrument; null when the file was refused.</param>
/// <param name="Faults">Why it was refused, in the order of the file.</param>
public sealed record InstrumentReading(Instrument? Instrument, IReadOnlyList<FileFault> Faults);
