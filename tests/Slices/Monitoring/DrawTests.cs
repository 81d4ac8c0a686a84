using System.Diagnostics;
using Footbridge.Clinical.Draws;
using Footbridge.Monitoring.Draws;
using Footbridge.Monitoring.Orders;
using Footbridge.Slices.Schedule;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Monitoring;

/// <summary>Draws that can be proved: the seed stays hidden while it counts, and afterwards everything can be worked out again.</summary>
public sealed class DrawTests
{
    [Theory, Engines]
    public async Task The_seed_is_told_when_the_month_is_over_and_not_before(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await DrawForWeeksAsync(clinic);
        var during = await MonthAsync(clinic);
        during.Month!.Seed.ShouldBeNull();
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        (await MonthAsync(clinic, during.Month.Month)).Month!.Seed.ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task A_month_that_is_over_is_worked_out_again_without_fault(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await DrawForWeeksAsync(clinic);
        var month = (await MonthAsync(clinic)).Month!.Month;
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        (await MonthAsync(clinic, month)).Faults.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_draw_that_somebody_changed_in_the_database_is_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await DrawForWeeksAsync(clinic);
        var month = (await MonthAsync(clinic)).Month!.Month;
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
                s.GetRequiredService<Footbridge.Storage.FootbridgeDb>()
                    .Set<DrawDayRow>()
                    .ExecuteUpdateAsync(set => set.SetProperty(d => d.Drawn, ""))
        );
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        (await MonthAsync(clinic, month)).Faults.ShouldContain(f => f.Kind == DrawFaultKind.Drawn);
    }

    [Theory, Engines]
    public async Task A_client_sees_their_own_draws_and_nobody_elses(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await DrawForWeeksAsync(clinic);
        var mine = await clinic.AskAsync<MyScreens.Input, MyScreens.View>(clinic.ClientCaller(client), new(client));
        var month = mine.Value.Months.ShouldHaveSingleItem();
        month.Days.Count.ShouldBe(2);
        month.Days.ShouldAllBe(d => d.Entry.Code == month.Code);
    }

    [Theory, Engines]
    public async Task Another_program_with_nothing_of_ours_comes_to_the_same_draws(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await DrawForWeeksAsync(clinic);
        var first = (await MonthAsync(clinic)).Month!.Month;
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        var month = (await MonthAsync(clinic, first)).Month!;
        (await RecheckAsync(month)).ShouldBe($"sound: {month.Days.Count} days");
        var changed = month with { Days = [month.Days[0] with { Drawn = ["nobody"] }, .. month.Days.Skip(1)] };
        (await RecheckAsync(changed)).ShouldContain("others were drawn");
    }

    // Three people, two of whom come on Tuesdays, for two weeks.
    private static async Task<ClientId> DrawForWeeksAsync(Clinic clinic)
    {
        var client = await clinic.HereTodayAsync();
        await clinic.PlanAsync(client, 1);
        foreach (var (name, day) in new[] { ("Second", clinic.Today.DayOfWeek), ("Third", clinic.Today.AddDays(1).DayOfWeek) })
        {
            var other = await clinic.PersonAsync(name);
            await clinic.AssignAsync(other, clinic.Group("day", day).Id, clinic.Today);
            await clinic.PlanAsync(other, 1);
        }

        for (var day = 0; day < 14; day++)
        {
            await clinic.DrawAsync();
            clinic.Clock.Advance(TimeSpan.FromDays(1));
        }

        return client;
    }

    private static async Task<DrawsOfMonth.View> MonthAsync(Clinic clinic, DateOnly? month = null) =>
        (await clinic.AskAsync<DrawsOfMonth.Input, DrawsOfMonth.View>(clinic.Staff(RoleCodes.Director), new(month))).Value;

    private static async Task<string> RecheckAsync(DrawMonth month)
    {
        var folder = Directory.CreateTempSubdirectory("footbridge-test-draw-");
        try
        {
            var file = Path.Combine(folder.FullName, "month.json");
            await File.WriteAllTextAsync(file, DrawFile.Write(month), Xunit.TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, UseShellExecute = false };
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Monitoring", "recheck.mjs"));
            start.ArgumentList.Add(file);
            using var node = Start(start);
            var answer = await node.StandardOutput.ReadToEndAsync(Xunit.TestContext.Current.CancellationToken);
            await node.WaitForExitAsync(Xunit.TestContext.Current.CancellationToken);
            return answer.Trim();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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
