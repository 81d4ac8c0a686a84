using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A client on a phone whose scripts do not run: an old browser, or a line so thin that they never came.</summary>
public sealed class ScriptlessTests(Stage stage)
{
    [Fact]
    public async Task Everything_but_timers_and_work_without_signal_goes_without_scripts()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Everything_but_timers_and_work_without_signal_goes_without_scripts),
            async () =>
            {
                var page = await clinic.VisitorAsync(phone: true, scripts: false);
                await RunningClinic.SignInClientAsync(page, DemoStories.ClientEmail);
                await PractiseAsync(page);
                await FillADayAsync(page, clinic);
                await PlanAsync(page);
                await SetRemindersAsync(page);
                await TellALapseAsync(page);
            }
        );
    }

    private static async Task PractiseAsync(IPage page)
    {
        await page.GotoAsync("/me/practice/urge-surfing");
        var form = page.Locator("form:has(.practice-steps)");
        // All steps stand one below the other; the numbers before, in between and after are asked for in turn.
        var numbers = await form.Locator("select").AllAsync();
        foreach (var (field, number) in numbers.Zip(["8", "7", "3"]))
        {
            await field.SelectOptionAsync(number);
        }

        await form.Locator("[name=HelpedCode]").First.CheckAsync();
        await form.Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/me/practice");
        await page.Locator("main").ShowsAsync("from 8 to 3");
    }

    private static async Task FillADayAsync(IPage page, RunningClinic clinic)
    {
        var today = DemoStories.Make(DemoClinic.DefaultSeed, clinic.Clock.GetUtcNow()).Today;
        await page.GotoAsync($"/me/diary/{today:yyyy-MM-dd}");
        var form = page.Form("diary");
        await form.Locator("[name='Input.Urge'][value='4']").CheckAsync();
        await form.Locator("[name='Input.Skills'][value='urge-surfing']").PressAsync(" ");
        await form.Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/me/diary");
        await page.Locator("main").ShowsAsync("of the last 7 days are filled in");
    }

    private static async Task PlanAsync(IPage page)
    {
        await page.GotoAsync("/me/safety/edit");
        var form = page.Form("plan");
        await form.Locator("textarea").First.FillAsync("My sister's wedding in May");
        await form.Locator("button[type=submit]").Last.ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/edit", StringComparison.Ordinal));
        await page.GotoAsync("/me/safety");
        await page.Locator("main").ShowsAsync("My sister's wedding in May");
    }

    private static async Task SetRemindersAsync(IPage page)
    {
        await page.GotoAsync("/me/reminders");
        var form = page.Form("reminders");
        await form.Locator("[name='Input.CheckInAt']").FillAsync("19:30");
        await form.Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/me/reminders");
        await Assertions.Expect(page.Form("reminders").Locator("[name='Input.CheckInAt']")).ToHaveValueAsync("19:30");
    }

    private static async Task TellALapseAsync(IPage page)
    {
        await page.GotoAsync("/me/lapse");
        var form = page.Form("lapse");
        foreach (var name in (string[])["Safe", "When", "Opioid"])
        {
            await form.Locator($"[name='Input.{name}']").First.PressAsync(" ");
        }

        await form.Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/me/lapse/done");
    }
}
