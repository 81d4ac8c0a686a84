using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Footbridge.Clinical.Draws;

/// <summary>The draws of a month as a document that any program can work out again. Its fields are those of <see cref="DrawMonth"/>.</summary>
public static class DrawFile
{
    /// <summary>What the document says it is.</summary>
    public const string Format = "footbridge-draw/1";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Default,
        WriteIndented = true,
    };

    /// <summary>Writes the document.</summary>
    public static string Write(DrawMonth month) =>
        JsonSerializer.Serialize(
            new
            {
                Format,
                Month = month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                month.Commitment,
                month.Seed,
                month.Days,
            },
            Options
        );
}
