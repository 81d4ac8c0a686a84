using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Footbridge.Curriculum;

/// <summary>The names that sessions are tagged with. Skills are shared by all tracks, so that a person has one list of them.</summary>
public sealed class Registry
{
    /// <summary>Of the file beside the sessions.</summary>
    public static Registry Shipped { get; } = Load();

    /// <summary>Tracks in their order.</summary>
    public required IReadOnlyList<Entry> Tracks { get; init; }

    /// <summary>Skills in their order.</summary>
    public required IReadOnlyList<Entry> Skills { get; init; }

    /// <summary>Whom a session may be for.</summary>
    public required IReadOnlyList<Entry> Audiences { get; init; }

    /// <summary>A tag and what people read.</summary>
    public sealed class Entry : Words
    {
        /// <summary>The tag.</summary>
        public required string Id { get; init; }
    }

    private static Registry Load()
    {
        using var stream = typeof(Registry).Assembly.GetManifestResourceStream("registry.yaml")!;
        using var reader = new StreamReader(stream);
        var read = new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithEnforceRequiredMembers()
            .Build()
            .Deserialize<Lists>(reader);
        return new()
        {
            Tracks = read.Tracks,
            Skills = read.Skills,
            Audiences = read.Audiences,
        };
    }

    private sealed class Lists
    {
        public required List<Entry> Tracks { get; init; }

        public required List<Entry> Skills { get; init; }

        public required List<Entry> Audiences { get; init; }
    }
}
