using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Reading;

/// <summary>Something in a file of an instrument that is wrong.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Path">Place in the document, such as <c>items[3].scale</c>; empty for the document itself.</param>
/// <param name="Reason">What is wrong there.</param>
public sealed record InstrumentFault(int Line, string Path, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Path.Length > 0 ? $"line {Line}, {Path}: {Reason}" : $"line {Line}: {Reason}";
}

/// <summary>An instrument, or all that is wrong with its file.</summary>
/// <param name="Instrument">The instrument; null when the file was refused.</param>
/// <param name="Faults">Why it was refused, in the order of the file.</param>
public sealed record InstrumentReading(Instrument? Instrument, IReadOnlyList<InstrumentFault> Faults);
