namespace Footbridge.Architecture;

/// <summary>Files stay small, folders stay readable, and the project speaks of itself alone.</summary>
public sealed class FileTests
{
    private const int MaxLines = 400;
    private const int MaxTestLines = 600;
    private const int MaxEntries = 14;

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        TooLong(Repository.Files("src", ".cs", ".razor", ".css", ".js"), MaxLines).ShouldBeEmpty();

    [Fact]
    public void No_test_file_is_longer_than_600_lines() =>
        TooLong(Repository.Files("tests", ".cs"), MaxTestLines).ShouldBeEmpty();

    [Fact]
    public void Half_of_the_source_files_have_at_most_60_lines_and_19_of_20_at_most_200()
    {
        var lengths = Repository.Files("src", ".cs").Select(f => File.ReadLines(f).Count()).Order().ToList();
        lengths[lengths.Count / 2].ShouldBeLessThanOrEqualTo(60);
        lengths[lengths.Count * 95 / 100].ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public void No_source_folder_has_more_than_14_entries() =>
        Crowded(
                Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories),
                MaxEntries
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_file_over_the_budget_is_caught()
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file, Enumerable.Repeat("line", MaxLines + 1));
        TooLong([file], MaxLines).ShouldNotBeEmpty();
        File.Delete(file);
    }

    [Fact]
    public void A_crowded_folder_is_caught()
    {
        var folder = Directory.CreateTempSubdirectory();
        for (var i = 0; i <= MaxEntries; i++)
        {
            File.WriteAllText(Path.Combine(folder.FullName, $"{i}.cs"), "");
        }

        Crowded([folder.FullName], MaxEntries).ShouldNotBeEmpty();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Pages_have_no_tabs_and_no_trailing_spaces() =>
        Repository
            .Files("src", ".razor")
            .Where(f => File.ReadLines(f).Any(line => line.Contains('\t') || line.EndsWith(' ')))
            .Select(Repository.Relative)
            .ShouldBeEmpty();

    private static IEnumerable<string> TooLong(IEnumerable<string> files, int most) =>
        files
            .Select(f => (File: f, Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > most)
            .Select(f => $"{f.File}: {f.Lines}");

    private static IEnumerable<string> Crowded(IEnumerable<string> folders, int most) =>
        folders
            .Where(f => !f.Contains("/Migrations", StringComparison.Ordinal) && !f.Contains("/obj", StringComparison.Ordinal))
            .Select(f =>
                (
                    Folder: f,
                    Entries: Directory
                        .EnumerateFileSystemEntries(f)
                        .Count(e => Path.GetFileName(e) is not ("obj" or "bin" or "packages.lock.json"))
                )
            )
            .Where(f => f.Entries > most)
            .Select(f => $"{f.Folder}: {f.Entries}");
}
