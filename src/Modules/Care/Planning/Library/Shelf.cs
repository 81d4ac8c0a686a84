namespace Footbridge.Care.Planning.Library;

/// <summary>Words of an objective to start from, in one language.</summary>
/// <param name="Words">The objective.</param>
/// <param name="Known">How one knows.</param>
/// <param name="Target">How it should become.</param>
internal sealed record StarterWords(string Words, string Known, string Target);

/// <summary>An objective to start from; who takes one makes it fit the person.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Topic">A code of <see cref="Shelf.Topics"/>.</param>
/// <param name="Area">Area of the plan.</param>
/// <param name="Kinds">What the team usually does for it.</param>
/// <param name="Measure">How one can tell.</param>
/// <param name="Source">Where the idea comes from.</param>
/// <param name="English">In English.</param>
/// <param name="Spanish">In Spanish.</param>
internal sealed record Starter(
    string Code,
    string Topic,
    string Area,
    IReadOnlyList<string> Kinds,
    string Measure,
    string Source,
    StarterWords English,
    StarterWords Spanish
)
{
    public StarterWords In(string language) => language == "es" ? Spanish : English;
}

/// <summary>The objectives that come with the program, read from <c>objectives.txt</c>.</summary>
internal static class Shelf
{
    public static IReadOnlyList<string> Topics { get; } =
    [
        "relapse-prevention",
        "alcohol",
        "opioids",
        "stimulants",
        "cannabis",
        "gambling",
        "gaming",
        "medication",
        "depression",
        "anxiety",
        "ptsd",
        "family",
        "work",
        "housing",
        "legal",
        "health",
        "life-skills",
    ];

    public static IReadOnlyList<Starter> All { get; } = Read();

    private static IReadOnlyList<Starter> Read()
    {
        using var stream = typeof(Shelf).Assembly.GetManifestResourceStream("objectives.txt")!;
        using var reader = new StreamReader(stream);
        var starters = new List<Starter>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split('|');
                starters.Add(
                    new(
                        parts[0],
                        parts[1],
                        parts[2],
                        parts[3].Split(','),
                        parts[4],
                        parts[5],
                        new(parts[6], parts[7], parts[8]),
                        new(parts[9], parts[10], parts[11])
                    )
                );
            }
        }

        return starters;
    }
}
