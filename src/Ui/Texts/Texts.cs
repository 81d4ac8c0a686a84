using System.Globalization;
using System.Resources;

namespace Footbridge.Ui;

/// <summary>A table of texts that a module brings along.</summary>
/// <param name="Prefix">The part of its keys before the first dot.</param>
/// <param name="Resources">Where the texts lie.</param>
public sealed record TextSource(string Prefix, ResourceManager Resources);

/// <summary>Looks texts up in the tables of all modules; the part of a key before its first dot names the table.</summary>
public sealed class Texts(IEnumerable<TextSource> sources) : IText
{
    private readonly ILookup<string, TextSource> _sources = sources.ToLookup(source => source.Prefix, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string this[string key] => Find(key) ?? $"[{key}]";

    /// <inheritdoc/>
    public string this[string key, params object[] arguments]
    {
        get
        {
            var text = Find(key);
            return text is null ? $"[{key}]" : string.Format(CultureInfo.CurrentUICulture, text, arguments);
        }
    }

    /// <inheritdoc/>
    public bool Has(string key) => Find(key) is not null;

    private string? Find(string? key)
    {
        var dot = key?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (key is null || dot <= 0)
        {
            return null;
        }

        foreach (var source in _sources[key[..dot]])
        {
            if (source.Resources.GetString(key, CultureInfo.CurrentUICulture) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
