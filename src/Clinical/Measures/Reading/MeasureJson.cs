using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Toxicology;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Measures.Reading;

/// <summary>How instruments and their results stand in JSON.</summary>
public static partial class MeasureJson
{
    private static readonly Dictionary<string, Type> Named = new[]
    {
        typeof(LicenseClass),
        typeof(Evidence),
        typeof(AnsweredBy),
        typeof(ScoreMethod),
        typeof(Direction),
        typeof(Sex),
        typeof(ChangeBasis),
        typeof(Urgency),
        typeof(Specimen),
        typeof(TestStage),
        typeof(Certainty),
        typeof(RewardKind),
    }.ToDictionary(t => t.FullName!);

    /// <summary>Strict: an unknown field, a field that stands twice and a missing one are refused. What is empty is not written.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            WriteIndented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty } },
        };

    /// <summary>What a JSON text is refused for, and where.</summary>
    internal static FileFault FaultOf(JsonException error) =>
        new((int)(error.LineNumber ?? 0) + 1, error.Path is { Length: > 2 } path ? path[2..] : "", ReasonOf(error));

    // The library's sentences name its types: each is told in words of the format.
    private static string ReasonOf(JsonException error)
    {
        var message = error.Message;
        if (Unmapped().Match(message) is { Success: true } unknown)
        {
            return $"there is no field \"{unknown.Groups[1].Value}\" here";
        }

        if (Lacking().Match(message) is { Success: true } lacking)
        {
            return $"lacks {lacking.Groups[1].Value.TrimEnd('.').Replace('\'', '"')}";
        }

        if (Twice().Match(message) is { Success: true } twice)
        {
            return $"\"{twice.Groups[1].Value}\" stands there twice";
        }

        if (message.StartsWith("Duplicate properties", StringComparison.Ordinal))
        {
            return "stands there twice";
        }

        if (Nulled().Match(message) is { Success: true } nulled)
        {
            return $"\"{nulled.Groups[1].Value}\" cannot be null";
        }

        return Converted().Match(message) is { Success: true } converted ? Wanted(converted.Groups[1].Value) : Bare(message);
    }

    private static string Wanted(string type)
    {
        if (Named.GetValueOrDefault(type) is { } words)
        {
            var names = Enum.GetValues(words).Cast<object>().Select(v => JsonSerializer.Serialize(v, words, Options).Trim('"'));
            return $"is one of {string.Join(", ", names)}";
        }

        // The last part of the name, or the first of a generic one, says what it is.
        var name = type.Split('`')[0].Split('[')[0].Split('.')[^1];
        return name switch
        {
            "Answer" => "is a number or a text",
            "IReadOnlyList" => "is a list",
            "String" => "is a text",
            "Decimal" => "is a number",
            "Int32" => "is a whole number",
            "Boolean" => "is true or false",
            "Nullable" => Wanted(type[(type.IndexOf('[', StringComparison.Ordinal) + 1)..].TrimEnd(']')),
            _ => "is an object with fields",
        };
    }

    private static string Bare(string message)
    {
        var end = message.IndexOf(" Path:", StringComparison.Ordinal);
        message = end > 0 ? message[..end] : message;
        end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end > 0 ? message[..end] : message;
    }

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo info)
    {
        if (
            info.Kind != JsonTypeInfoKind.Object
            || info.Type.Namespace?.EndsWith(".Instruments", StringComparison.Ordinal) != true
        )
        {
            return;
        }

        foreach (var property in info.Properties)
        {
            // Where nothing is allowed, empty means something else than nothing: "no alert" is not "alerts are not looked at".
            var keepsEmpty = property.IsRequired || property.IsGetNullable;
            property.ShouldSerialize = (_, value) => value is not (null or false) && (keepsEmpty || !IsEmpty(value));
        }
    }

    private static bool IsEmpty(object value) => value is IEnumerable many and not string && !many.Cast<object>().Any();

    [GeneratedRegex("^The JSON property '(.*?)' could not be mapped")]
    private static partial Regex Unmapped();

    [GeneratedRegex("missing required properties including: (.*?)(?: Path:|$)")]
    private static partial Regex Lacking();

    [GeneratedRegex("^Duplicate property '(.*?)'")]
    private static partial Regex Twice();

    [GeneratedRegex("^The (?:property or field|constructor parameter) '(.*?)' on type .* doesn't allow")]
    private static partial Regex Nulled();

    [GeneratedRegex(@"could not be converted to (.+?)\.(?: Path:|$)")]
    private static partial Regex Converted();
}
