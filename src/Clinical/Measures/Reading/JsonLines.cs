using System.Text;
using System.Text.Json;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Measures.Reading;

/// <summary>The line on which each value of a JSON text begins, by its path.</summary>
public sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = [];

    private readonly List<string> _nulls = [];

    private JsonLines() { }

    /// <summary>The paths of all nulls.</summary>
    public IReadOnlyList<string> Nulls => _nulls;

    /// <summary>The lines of a sound JSON text.</summary>
    public static JsonLines Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new JsonLines();
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        lines.Visit(ref reader, bytes, "");
        return lines;
    }

    /// <summary>The line of a place; of the nearest place around it when it is not there.</summary>
    public int Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        while (path.Length > 0 && !_lines.ContainsKey(path))
        {
            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        }

        return _lines.GetValueOrDefault(path, 1);
    }

    /// <summary>Faults with their lines, in the order of the file.</summary>
    public IReadOnlyList<FileFault> Place(IEnumerable<(string Path, string Reason)> faults) =>
        [.. faults.Select(f => new FileFault(Find(f.Path), f.Path, f.Reason)).OrderBy(f => f.Line)];

    private void Visit(ref Utf8JsonReader reader, byte[] bytes, string path)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            _nulls.Add(path);
        }

        _lines[path] = bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                Visit(ref reader, bytes, $"{path}[{i}]");
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                Visit(ref reader, bytes, path.Length == 0 ? name! : $"{path}.{name}");
            }
        }
    }
}
