using System.CommandLine;
using Footbridge.Clinical.Draws.Rewards;

namespace Footbridge.Host.Commands;

/// <summary>Draws of slips from a published file. No database is opened.</summary>
internal static class RewardsCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("file") { Description = "The draws of a month, as /rewards/draws hands them out." };
        var recheck = new Command("recheck", "Work the draws of a month out again from the seed that was told.") { file };
        recheck.SetAction((parse, ct) => RunAsync(parse, parse.GetValue(file)!, ct));
        return new Command("rewards", "Rewards: check draws of slips.") { recheck };
    }

    private static async Task<int> RunAsync(ParseResult parse, FileInfo file, CancellationToken ct)
    {
        var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        if (!file.Exists)
        {
            await error.WriteLineAsync("There is no such file.");
            return ExitCode.Unusable;
        }

        var (month, faults) = SlipFile.Read(await File.ReadAllTextAsync(file.FullName, ct));
        if (month is null)
        {
            foreach (var fault in faults)
            {
                await error.WriteLineAsync($"{file.Name}: {fault}");
            }

            return ExitCode.Refused;
        }

        var found = SlipCheck.Faults(month);
        foreach (var fault in found)
        {
            await output.WriteLineAsync(fault.Draw is { } draw ? $"draw {draw}: {Words(fault.Kind)}" : Words(fault.Kind));
        }

        if (found.Count > 0)
        {
            return ExitCode.Refused;
        }

        await output.WriteLineAsync($"sound: {month.Draws.Count} draws");
        return ExitCode.Done;
    }

    private static string Words(SlipFaultKind kind) =>
        kind switch
        {
            SlipFaultKind.NoSeed => "the seed is not told yet",
            SlipFaultKind.OtherSeed => "another seed than the one told of",
            SlipFaultKind.Days => "its day lies outside the month or out of order",
            SlipFaultKind.Numbers => "a draw of this name was left out or held twice",
            SlipFaultKind.Bowl => "the bowl or the number said cannot be",
            SlipFaultKind.Link => "it is not the draw that was linked",
            _ => "another slip than the seed says",
        };
}
