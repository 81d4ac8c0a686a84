using System.Text.Json;
using Footbridge.Clinical.Measures.Reading;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Draws.Rewards;

/// <summary>The draws of a month as a document that any program can work out again. Its fields are those of <see cref="SlipMonth"/>.</summary>
public static class SlipFile
{
    /// <summary>What the document says it is.</summary>
    public const string Format = "footbridge-rewards/1";

    /// <summary>Writes the document.</summary>
    public static string Write(SlipMonth month) => JsonSerializer.Serialize(month, MeasureJson.Options);

    /// <summary>Reads a document, or says why it is none.</summary>
    public static (SlipMonth? Month, IReadOnlyList<FileFault> Faults) Read(string text) =>
        StrictFile.Read<SlipMonth>(
            text,
            isAmiss: path => path != "seed",
            month => month.Format == Format ? [] : [("format", $"is \"{Format}\"")]
        );
}
