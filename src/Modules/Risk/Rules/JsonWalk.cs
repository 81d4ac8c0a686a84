using System.Text.Json;
using System.Text.RegularExpressions;

namespace Footbridge.Risk.Rules;

/// <summary>Reads values out of a JSON document and remembers everything that is not as it must be, with its place.</summary>
internal sealed partial class JsonWalk
{
    private readonly List<(string Path, string Reason)> _faults = [];

    public IReadOnlyList<(string Path, string Reason)> Faults => _faults;

    public void Fault(string path, string reason) => _faults.Add((path, reason));

    /// <summary>The fields of an object; those that are missing, unknown or there twice are faults.</summary>
    public IReadOnlyDictionary<string, JsonElement> Fields(
        JsonElement at,
        string path,
        IReadOnlyList<string> needed,
        IReadOnlyList<string>? allowed = null
    )
    {
        var fields = Open(at, path);
        foreach (var name in fields.Keys.Where(n => !needed.Contains(n) && allowed?.Contains(n) != true))
        {
            Fault(Join(path, name), $"there is no field \"{name}\" here");
        }

        foreach (var name in needed.Where(n => !fields.ContainsKey(n)))
        {
            Fault(path, $"lacks \"{name}\"");
        }

        return fields;
    }

    /// <summary>The fields of an object whose names are free; one that is there twice is a fault.</summary>
    public Dictionary<string, JsonElement> Open(JsonElement at, string path)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (at.ValueKind != JsonValueKind.Object)
        {
            Fault(path, "is an object with fields");
            return fields;
        }

        foreach (var field in at.EnumerateObject().Where(f => !fields.TryAdd(f.Name, f.Value)))
        {
            Fault(Join(path, field.Name), $"\"{field.Name}\" stands there twice");
        }

        return fields;
    }

    public IReadOnlyList<JsonElement> Items(IReadOnlyDictionary<string, JsonElement> of, string path, string name)
    {
        if (!of.TryGetValue(name, out var at))
        {
            return [];
        }

        if (at.ValueKind == JsonValueKind.Array && at.GetArrayLength() > 0)
        {
            return [.. at.EnumerateArray()];
        }

        Fault(Join(path, name), "is a list with at least one entry");
        return [];
    }

    public string Text(IReadOnlyDictionary<string, JsonElement> of, string path, string name) =>
        of.TryGetValue(name, out var at) ? Text(at, Join(path, name)) : "";

    public string Text(JsonElement at, string path, bool mayBeEmpty = false)
    {
        if (at.ValueKind == JsonValueKind.String && (mayBeEmpty || at.GetString()!.Trim().Length > 0))
        {
            return at.GetString()!;
        }

        Fault(path, "is a text");
        return "";
    }

    public int Whole(IReadOnlyDictionary<string, JsonElement> of, string path, string name, int least, int most)
    {
        if (!of.TryGetValue(name, out var at))
        {
            return least;
        }

        if (at.ValueKind == JsonValueKind.Number && at.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault(Join(path, name), $"is a whole number from {least} to {most}");
        return least;
    }

    public bool Flag(IReadOnlyDictionary<string, JsonElement> of, string path, string name)
    {
        if (of.TryGetValue(name, out var at) && at.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fault(Join(path, name), "is true or false");
        }

        return at.ValueKind == JsonValueKind.True;
    }

    /// <summary>One of the names of an enumeration, in small letters with hyphens.</summary>
    public T One<T>(IReadOnlyDictionary<string, JsonElement> of, string path, string name)
        where T : struct, Enum
    {
        if (!of.TryGetValue(name, out var at))
        {
            return default;
        }

        var written = at.ValueKind == JsonValueKind.String ? at.GetString()! : "";
        foreach (var value in Enum.GetValues<T>().Where(v => NameOf(v) == written))
        {
            return value;
        }

        Fault(Join(path, name), $"is one of {string.Join(", ", Enum.GetValues<T>().Select(NameOf))}");
        return default;
    }

    public static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string NameOf<T>(T value)
        where T : struct, Enum => Hump().Replace($"{value}", "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Hump();
}
