using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Footbridge.Clinical.Measures.Results;

/// <summary>A raw answer: a number, or words where an item is open or its options have short names.</summary>
[JsonConverter(typeof(AnswerConverter))]
public readonly record struct Answer
{
    /// <summary>The number; null when words were given.</summary>
    public decimal? Number { get; private init; }

    /// <summary>The words; null when a number was given.</summary>
    public string? Text { get; private init; }

    /// <summary>A number.</summary>
    public static Answer Of(decimal number) => new() { Number = number };

    /// <summary>Words or a short name.</summary>
    public static Answer Of(string text) => new() { Text = text };

    /// <summary>A number.</summary>
    public static implicit operator Answer(decimal number) => Of(number);

    /// <summary>A number.</summary>
    public static implicit operator Answer(int number) => Of((decimal)number);

    /// <summary>Words or a short name.</summary>
    public static implicit operator Answer(string text) => Of(text);

    /// <inheritdoc/>
    public override string ToString() => Number?.ToString(CultureInfo.InvariantCulture) ?? Text ?? "";
}

/// <summary>Reads and writes an answer as a JSON number or string.</summary>
internal sealed class AnswerConverter : JsonConverter<Answer>
{
    public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetDecimal(out var number) => number,
            JsonTokenType.String => reader.GetString()!,
            _ => throw new JsonException(),
        };

    public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options)
    {
        if (value.Number is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }
}
