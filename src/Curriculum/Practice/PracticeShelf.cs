using System.Collections.Frozen;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Footbridge.Curriculum.Practice;

/// <summary>The exercises that the program ships.</summary>
public static class PracticeShelf
{
    private const string Prefix = "practice/";

    /// <summary>All of them in the order of the skills.</summary>
    public static IReadOnlyList<Exercise> All { get; } = Load();

    private static readonly FrozenDictionary<string, Exercise> ById = All.ToFrozenDictionary(e => e.Id);

    /// <summary>An exercise; null when there is none of that name.</summary>
    public static Exercise? Find(string id) => ById.GetValueOrDefault(id);

    private static List<Exercise> Load()
    {
        var reader = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithEnforceRequiredMembers()
            .WithEnumNamingConvention(CamelCaseNamingConvention.Instance)
            .Build();
        var order = Registry.Shipped.Skills.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i);
        return
        [
            .. typeof(PracticeShelf)
                .Assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name =>
                {
                    using var text = new StreamReader(typeof(PracticeShelf).Assembly.GetManifestResourceStream(name)!);
                    return reader.Deserialize<Exercise>(text);
                })
                .OrderBy(e => order[e.Skill])
                .ThenBy(e => e.Id, StringComparer.Ordinal),
        ];
    }
}
