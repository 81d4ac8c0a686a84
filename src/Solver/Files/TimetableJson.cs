using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Footbridge.Solver.Files;

/// <summary>Reads and writes the documents of the timetable.</summary>
internal static class TimetableJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
    };

    public static FileReading<T> Read<T>(string text)
        where T : class
    {
        try
        {
            var value = JsonSerializer.Deserialize<T>(text, Options);
            return value is null ? new(null, new("line 1", "the document is empty")) : new(value, null);
        }
        catch (JsonException error)
        {
            return new(null, new(PlaceOf(error), ReasonOf(error)));
        }
    }

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static string PlaceOf(JsonException error)
    {
        var line = ((error.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        var column = ((error.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        var path = error.Path is { Length: > 2 } found ? $"{found[2..]} (line {line}, column {column})" : null;
        return path ?? $"line {line}, column {column}";
    }

    // The library's sentences end with a place of their own.
    private static string ReasonOf(JsonException error)
    {
        var reason = error.Message;
        var end = reason.IndexOf(" Path:", StringComparison.Ordinal);
        reason = end > 0 ? reason[..end] : reason;
        end = reason.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end > 0 ? reason[..end] : reason).Replace("Footbridge.Solver.", "", StringComparison.Ordinal);
    }
}
