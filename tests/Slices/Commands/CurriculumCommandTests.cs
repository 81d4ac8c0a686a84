using System.CommandLine;
using Footbridge.Curriculum;
using Footbridge.Host.Commands;

namespace Footbridge.Slices.Commands;

/// <summary>The curriculum on the command line. No database is opened.</summary>
public sealed class CurriculumCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("footbridge-test-curriculum-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task The_list_has_a_line_for_each_session()
    {
        (await RunAsync("list")).ShouldBe(ExitCode.Done);
        _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(Shelf.All.Count + 1);
    }

    [Fact]
    public async Task What_ships_is_sound()
    {
        (await RunAsync("check")).ShouldBe(ExitCode.Done);
        _error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_file_in_a_folder_is_told_with_file_line_and_reason()
    {
        var (name, text) = Shelf.Files().First();
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, name),
            text.Replace("kind: ", "kind: crowd of ", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        (await RunAsync("check", _folder.FullName)).ShouldBe(ExitCode.Refused);
        _error.ToString().ShouldContain($"{name}: line 7, kind: must be group, individual, family or education");
    }

    private Task<int> RunAsync(params string[] arguments) =>
        CommandLine.InvokeAsync(["curriculum", .. arguments], new InvocationConfiguration { Output = _output, Error = _error });
}
