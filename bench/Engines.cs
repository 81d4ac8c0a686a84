namespace Footbridge.Bench;

/// <summary>The engines that are measured.</summary>
internal static class Engines
{
    /// <summary>Measures on SQLite, and on PostgreSQL where the tests' server is set up; each in a folder of its own that is deleted.</summary>
    /// <param name="measure">Name of the engine, its server if it has one, and the folder.</param>
    public static async Task EachAsync(Func<string, string?, string, Task> measure)
    {
        await OneAsync("SQLite", null);
        if (Environment.GetEnvironmentVariable("FOOTBRIDGE_TEST_PG") is { Length: > 0 } postgres)
        {
            await OneAsync("PostgreSQL", postgres);
        }

        async Task OneAsync(string engine, string? server)
        {
            var folder = Directory.CreateTempSubdirectory("footbridge-bench-").FullName;
            await measure(engine, server, folder);
            Directory.Delete(folder, recursive: true);
        }
    }
}
