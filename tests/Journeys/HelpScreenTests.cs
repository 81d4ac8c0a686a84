using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>What a client sees who waits for the team, what the team sees of it, and how the numbers of the help page are kept.</summary>
public sealed class HelpScreenTests(Stage stage)
{
    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task Safe_now_and_call_me_are_said_and_read_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.ClientAsync(DemoStories.ClientEmail, phone, language: language);
        if (language == "es-US")
        {
            // The account's own language comes first; it is changed as anybody would.
            await page.Locator("button[name='culture'][value='es']").First.ClickAsync();
            await page.Locator("html[lang='es']").WaitForAsync();
        }

        await page.GotoAsync("/help");
        await page.Locator("#call-me button[type=submit]").Last.ClickAsync();
        await page.WaitForURLAsync("**/help?asked=1");
        await page.GotoAsync("/me");
        await page.Locator("#safe-now form").First.Locator("button").ClickAsync();
        await Assertions.Expect(page.Locator("#safe-now strong")).ToHaveCountAsync(2);
        (
            await Screens.LookAtAsync(page, $"safe-{language[..2]}", phone, ["/me", "/help", "/me/safety", "/me/milestones"])
        ).ShouldBeEmpty();

        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var staff = await clinic.StaffAsync("supervisor", phone, language: language);
        await staff.GotoAsync($"/clients/{client}");
        var item = await staff.Locator("a[href^='/huddle/0']").First.GetAttributeAsync("href");
        await staff.GotoAsync(item!);
        await Assertions.Expect(staff.Locator("#said")).ToBeVisibleAsync();
        (
            await Screens.LookAtAsync(staff, $"said-{language[..2]}", phone, ["/huddle", item!, $"/clients/{client}"])
        ).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task Help_lines_are_tried_and_kept_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.StaffAsync("director", phone, language: language);
        await page.GotoAsync("/help/lines");
        await page.Locator("main form button.primary").First.ClickAsync();
        await Assertions.Expect(page.Locator("main .badge.warn")).ToHaveCountAsync(6);
        (
            await Screens.LookAtAsync(
                page,
                $"lines-{language[..2]}",
                phone,
                ["/help/lines", "/help/lines/988", "/help/lines/new", "/help"]
            )
        ).ShouldBeEmpty();
    }
}
