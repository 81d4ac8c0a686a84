using System.CommandLine;
using System.Diagnostics;
using Footbridge.Clinical.Draws.Rewards;
using Footbridge.Host.Commands;
using Footbridge.Recovery.Rewards;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Recovery;

/// <summary>Draws of slips that can be proved: the seed stays hidden while it counts, and afterwards anybody can work them out again.</summary>
public sealed class RewardProofTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("footbridge-test-rewards-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, Engines]
    public async Task The_seed_is_told_when_the_month_is_over_and_not_before(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, month) = await DrawnAsync(clinic);
        month.Seed.ShouldBeNull();
        (await clinic.MineAsync(client)).Months.ShouldHaveSingleItem().Seed.ShouldBeNull();
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        var told = (await clinic.ProofAsync(month.Month)).Month!;
        told.Seed.ShouldNotBeNull();
        told.Commitment.ShouldBe(month.Commitment);
        (await clinic.MineAsync(client)).Months.ShouldHaveSingleItem().Seed.ShouldBe(told.Seed);
    }

    [Theory, Engines]
    public async Task A_month_that_is_over_is_worked_out_again_without_fault(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await ToldAsync(clinic)).Faults.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_slip_that_somebody_changed_in_the_database_is_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (_, month) = await DrawnAsync(clinic);
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
                s.GetRequiredService<FootbridgeDb>()
                    .Set<SlipDrawRow>()
                    .Where(d => d.Sequence == 2)
                    .ExecuteUpdateAsync(set => set.SetProperty(d => d.Slip, "words"))
        );
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        (await clinic.ProofAsync(month.Month)).Faults.ShouldContain(new SlipFault(SlipFaultKind.Link, 2));
    }

    [Theory, Engines]
    public async Task The_names_in_the_draws_are_made_up_and_new_each_month(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, first) = await DrawnAsync(clinic);
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        await clinic.BeginAsync();
        await clinic.ScreenAsync(client);
        (await clinic.DrawSlipAsync(client)).Succeeded.ShouldBeTrue();
        var months = (await clinic.MineAsync(client)).Months;
        months.Count.ShouldBe(2);
        months[0].Code.ShouldNotBe(months[1].Code);
        months[0].Draws.ShouldHaveSingleItem().Number.ShouldBe(1);
        first.Draws.Select(d => d.Code).Distinct().Count().ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Another_program_with_nothing_of_ours_comes_to_the_same_slips(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var month = (await ToldAsync(clinic)).Month!;
        (await RecheckAsync(month)).ShouldBe($"sound: {month.Draws.Count} draws");
        var other = month.Draws[0].Slip == "jumbo" ? "small" : "jumbo";
        (await RecheckAsync(With(month, month.Draws[0] with { Slip = other }))).ShouldContain("another slip");
        (await RecheckAsync(month with { Draws = [.. month.Draws.Skip(1)] })).ShouldContain("not the draw that was linked");
    }

    [Theory, Engines]
    public async Task The_command_line_works_a_file_out_again(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var month = (await ToldAsync(clinic)).Month!;
        (await CommandAsync(month)).ShouldBe((ExitCode.Done, $"sound: {month.Draws.Count} draws"));
        var (code, words) = await CommandAsync(With(month, month.Draws[0] with { Said = 9 }));
        code.ShouldBe(ExitCode.Refused);
        words.ShouldContain("draw 1: it is not the draw that was linked");
        (await CommandAsync(month with { Seed = null })).ShouldBe((ExitCode.Refused, "the seed is not told yet"));
    }

    private static SlipMonth With(SlipMonth month, SlipLine first) => month with { Draws = [first, .. month.Draws.Skip(1)] };

    // Two people, one after the other.
    private static async Task<(ClientId Client, SlipMonth Month)> DrawnAsync(Clinic clinic)
    {
        await clinic.WithRewardsAsync();
        var (client, other) = (await clinic.PersonAsync(), await clinic.PersonAsync("Second"));
        await clinic.ScreenAsync(client);
        await clinic.ScreenAsync(other);
        foreach (var (who, said) in new[] { (client, 7), (other, 500) })
        {
            (await clinic.DrawSlipAsync(who, said)).Succeeded.ShouldBeTrue();
        }

        return (client, (await clinic.ProofAsync()).Month!);
    }

    private static async Task<RewardProof.View> ToldAsync(Clinic clinic)
    {
        var (_, month) = await DrawnAsync(clinic);
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        return await clinic.ProofAsync(month.Month);
    }

    private async Task<string> WriteAsync(SlipMonth month)
    {
        var file = Path.Combine(_folder.FullName, "month.json");
        await File.WriteAllTextAsync(file, SlipFile.Write(month), TestContext.Current.CancellationToken);
        return file;
    }

    private async Task<(int Code, string Words)> CommandAsync(SlipMonth month)
    {
        await using var output = new StringWriter();
        var code = await CommandLine.InvokeAsync(
            ["rewards", "recheck", await WriteAsync(month)],
            new InvocationConfiguration { Output = output, Error = output }
        );
        return (code, output.ToString().Trim());
    }

    private async Task<string> RecheckAsync(SlipMonth month)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Recovery", "recheck-rewards.mjs"));
        start.ArgumentList.Add(await WriteAsync(month));
        using var node = Start(start);
        var answer = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return answer.Trim();
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node.js is missing: the draws are not worked out again by another program.");
            throw;
        }
    }
}
