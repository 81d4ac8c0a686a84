using System.Text.Json;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Measures.Reading;

/// <summary>Reads files of content: whole, or refused with every place that is wrong. One that is not even JSON, or has an unknown field, is
/// refused with the first such place.</summary>
internal static class StrictFile
{
    /// <summary>The content, or all that is wrong with the file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="isAmiss">Whether a null at a path is amiss: the library looks for one where a field may not have it, and not inside of
    /// lists and tables.</param>
    /// <param name="check">What else is wrong, by path and reason.</param>
    public static (T? Content, IReadOnlyList<FileFault> Faults) Read<T>(
        string text,
        Func<string, bool> isAmiss,
        Func<T, IEnumerable<(string Path, string Reason)>> check
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(text);
        T? content;
        try
        {
            content = JsonSerializer.Deserialize<T>(text, MeasureJson.Options);
        }
        catch (JsonException error)
        {
            return (null, [MeasureJson.FaultOf(error)]);
        }

        if (content is null)
        {
            return (null, [new(1, "", "the document is empty")]);
        }

        var lines = JsonLines.Of(text);
        var faults = lines.Nulls.Where(isAmiss).Select(path => (Path: path, Reason: "cannot be null")).ToList();
        faults = faults.Count > 0 ? faults : [.. check(content)];
        return faults.Count == 0 ? (content, []) : (null, lines.Place(faults));
    }
}
