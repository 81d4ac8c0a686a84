namespace Footbridge.Clinical.Draws.Rewards;

/// <summary>The schedules that the program ships.</summary>
public static class RewardLibrary
{
    private const string Prefix = "rewards/";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RewardSchedule> All { get; } = [.. Names().Select(Load)];

    /// <summary>A schedule, or null.</summary>
    public static RewardSchedule? Find(string id) => All.FirstOrDefault(s => s.Id == id);

    /// <summary>A file as it lies in the program.</summary>
    public static string TextOf(string id)
    {
        using var stream = typeof(RewardLibrary).Assembly.GetManifestResourceStream($"{Prefix}{id}.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Names() =>
        typeof(RewardLibrary)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => Path.GetFileNameWithoutExtension(n[Prefix.Length..]))
            .Order(StringComparer.Ordinal);

    // A test reads every file: a fault in one that ships is a bug.
    private static RewardSchedule Load(string id)
    {
        var reading = RewardReader.Read(TextOf(id));
        return reading.Schedule ?? throw new InvalidOperationException($"{id}: {reading.Faults[0]}");
    }
}
