using System.Text.RegularExpressions;
using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Toxicology.Reading;

/// <summary>Checks that both files share.</summary>
internal static partial class CommonChecks
{
    public static IEnumerable<(string Path, string Reason)> Head(
        string id,
        string wanted,
        string version,
        IReadOnlyDictionary<string, Wording> sources
    )
    {
        if (id != wanted)
        {
            yield return ("id", $"is \"{wanted}\"");
        }

        if (!YearAndMonth().IsMatch(version))
        {
            yield return ("version", "is a year and a month, such as 2026-11");
        }

        foreach (var (key, words) in sources)
        {
            foreach (var fault in Words($"sources.{key}", words))
            {
                yield return fault;
            }
        }
    }

    public static IEnumerable<(string Path, string Reason)> Words(string path, Wording words)
    {
        if (words.En.Trim().Length == 0)
        {
            yield return ($"{path}.en", "cannot be empty");
        }

        if (string.IsNullOrWhiteSpace(words.Es))
        {
            yield return (path, "lacks \"es\", the Spanish words");
        }
    }

    /// <summary>Names that may stand once only, and only as small letters, digits and dashes.</summary>
    public static IEnumerable<(string Path, string Reason)> Ids(IEnumerable<(string Path, string Id)> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, id) in ids)
        {
            if (!Name().IsMatch(id))
            {
                yield return (path, "is a name of small letters, digits and dashes");
            }
            else if (!seen.Add(id))
            {
                yield return (path, $"\"{id}\" stands there twice");
            }
        }
    }

    /// <summary>Names by which others know things: in small letters, and one name for one thing.</summary>
    public static IEnumerable<(string Path, string Reason)> Names(IEnumerable<(string Path, string Name)> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, name) in names)
        {
            if (name.Trim().Length == 0 || name != name.ToLowerInvariant().Trim())
            {
                yield return (path, "is a name in small letters");
            }
            else if (!seen.Add(name))
            {
                yield return (path, $"\"{name}\" is the name of something else already");
            }
        }
    }

    public static (string Path, string Reason)? Source(string path, string key, IReadOnlyDictionary<string, Wording> sources) =>
        sources.ContainsKey(key) ? null : ($"{path}.source", $"there is no source \"{key}\"");

    [GeneratedRegex(@"^\d{4}-(0[1-9]|1[0-2])$")]
    private static partial Regex YearAndMonth();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Name();
}
