using System.Globalization;
using System.Resources;
using System.Text.Json;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Measures.Reading;

/// <summary>Answers by item, as a JSON object of numbers and texts.</summary>
public sealed class AnswersFile
{
    private static readonly ResourceManager Texts = new("Footbridge.Clinical.Resources.Clinical", typeof(AnswersFile).Assembly);

    private readonly string _text;

    private AnswersFile(string text) => _text = text;

    /// <summary>The answers; null when the file was refused.</summary>
    public IReadOnlyDictionary<string, Answer>? Answers { get; private init; }

    /// <summary>Why it was refused.</summary>
    public FileFault? Fault { get; private init; }

    /// <summary>Reads answers.</summary>
    public static AnswersFile Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var answers = JsonSerializer.Deserialize<Dictionary<string, Answer>>(text, MeasureJson.Options);
            return answers is null ? new(text) { Fault = new(1, "", "the document is empty") } : new(text) { Answers = answers };
        }
        catch (JsonException error)
        {
            return new(text) { Fault = MeasureJson.FaultOf(error) };
        }
    }

    /// <summary>The place of a problem that <see cref="Scoring.Score"/> found in these answers, in English.</summary>
    public FileFault At(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var words = Texts.GetString(problem.Code, CultureInfo.InvariantCulture) ?? problem.Code;
        var reason = string.Format(CultureInfo.InvariantCulture, words, [.. problem.Arguments ?? []]);
        var path = problem.Field ?? "";
        return new(JsonLines.Of(_text).Find(path), path, reason);
    }
}
