using System.Collections.Frozen;
using Footbridge.Curriculum.Reading;

namespace Footbridge.Curriculum;

/// <summary>The sessions that the program ships.</summary>
public static class Shelf
{
    private const string Prefix = "lessons/";

    /// <summary>All of them in the order of the tracks, then by id.</summary>
    public static IReadOnlyList<Lesson> All { get; } = Merge(Files().Select(f => f.Text));

    private static readonly FrozenDictionary<string, Lesson> ById = All.ToFrozenDictionary(l => l.Id);

    /// <summary>A session; null when the program does not ship it.</summary>
    public static Lesson? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The files as they lie in the program: name and text.</summary>
    public static IEnumerable<(string Name, string Text)> Files() =>
        typeof(Shelf)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (n[Prefix.Length..], TextOf(n)));

    // A test reads every file: a fault in one that ships is a bug.
    private static List<Lesson> Merge(IEnumerable<string> files)
    {
        var order = Registry.Shipped.Tracks.Select((t, i) => (t.Id, i)).ToDictionary(t => t.Id, t => t.i);
        return
        [
            .. Lesson
                .Together(
                    files.Select(f =>
                        LessonReader.Read(f).Lesson ?? throw new InvalidOperationException("A session that ships is broken.")
                    )
                )
                .OrderBy(l => order[l.Track])
                .ThenBy(l => l.Id, StringComparer.Ordinal),
        ];
    }

    private static string TextOf(string name)
    {
        using var reader = new StreamReader(typeof(Shelf).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
