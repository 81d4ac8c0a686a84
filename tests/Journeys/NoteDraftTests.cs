using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>What a counselor types into a note is kept: as it is typed, without a line, and when two windows write the same draft.</summary>
public sealed class NoteDraftTests(Stage stage)
{
    private const string Words = "Spoke about the weekend and the walk along the river.";

    [Fact]
    public async Task A_note_is_kept_as_it_is_typed_and_signed_later()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_note_is_kept_as_it_is_typed_and_signed_later),
            async () =>
            {
                var page = await BeginAsync(clinic);
                await page.Locator("[data-section=data]").FillAsync(Words);
                await Assertions.Expect(Status(page)).ToContainTextAsync("Saved");
                await page.GotoAsync("/signing");
                await page.Locator("a[href*='draft=']").First.ClickAsync();
                await Assertions.Expect(page.Locator("[data-section=data]")).ToHaveValueAsync(Words);
                await page.Locator("[data-section=assessment]").FillAsync("Steady, and proud of it.");
                await page.Locator("[data-section=plan]").FillAsync("Next talk on Friday.");
                await page.GetByLabel("I was part of this contact").CheckAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Sign note" }).ClickAsync();
                await Assertions.Expect(page.Locator(".note-text")).ToContainTextAsync(Words);
                await Assertions
                    .Expect(page.Locator(".note-text h2").Filter(new() { HasText = "Assessment" }))
                    .ToBeVisibleAsync();
                await VoidAndBackAsync(page);
            }
        );
    }

    [Fact]
    public async Task Without_a_line_a_note_waits_in_the_browser_and_is_sent_from_any_page()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Without_a_line_a_note_waits_in_the_browser_and_is_sent_from_any_page),
            async () =>
            {
                var page = await BeginAsync(clinic);
                await page.Context.SetOfflineAsync(true);
                await page.Locator("[data-section=data]").FillAsync(Words);
                await Assertions.Expect(Status(page)).ToContainTextAsync("kept in this browser");
                var later = await page.Context.NewPageAsync();
                await page.CloseAsync();
                await later.Context.SetOfflineAsync(false);
                await later.GotoAsync("/today");
                await later.WaitForFunctionAsync("() => !localStorage.getItem('notes-waiting')");
                await later.GotoAsync("/signing");
                await later.Locator("a[href*='draft=']").First.ClickAsync();
                await Assertions.Expect(later.Locator("[data-section=data]")).ToHaveValueAsync(Words);
            },
            complaint =>
                complaint.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal)
                || complaint.Contains("Failed to fetch dynamically imported module", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Two_windows_that_write_one_draft_see_both_versions()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Two_windows_that_write_one_draft_see_both_versions),
            async () =>
            {
                var page = await BeginAsync(clinic);
                await page.Locator("[data-section=data]").FillAsync(Words);
                await Assertions.Expect(Status(page)).ToContainTextAsync("Saved");
                await page.GotoAsync("/signing");
                var draft = await page.Locator("a[href*='draft=']").First.GetAttributeAsync("href");
                await page.GotoAsync(draft!);
                var other = await page.Context.NewPageAsync();
                await other.GotoAsync(draft!);
                await page.Locator("[data-section=data]").FillAsync("From the first window.");
                await Assertions.Expect(Status(page)).ToContainTextAsync("Saved");
                await other.Locator("[data-section=data]").FillAsync("From the second window.");
                var both = other.Locator("[data-note-conflict]");
                await Assertions.Expect(both).ToContainTextAsync("From the first window.");
                await Assertions.Expect(other.Locator("[data-section=data]")).ToHaveValueAsync("From the second window.");
                (await Looks.FaultsAsync(other)).ShouldBeEmpty();
                await both.GetByRole(AriaRole.Button, new() { Name = "Keep what stands here" }).ClickAsync();
                await Assertions.Expect(Status(other)).ToContainTextAsync("Saved");
                await other.ReloadAsync();
                await Assertions.Expect(other.Locator("[data-section=data]")).ToHaveValueAsync("From the second window.");
            },
            // A refused draft shows in the console, and the look for faults styles the page in ways its own policy forbids.
            complaint =>
                complaint.Contains("/draft", StringComparison.Ordinal)
                || complaint.Contains("Content Security Policy", StringComparison.Ordinal)
        );
    }

    private static async Task VoidAndBackAsync(IPage page)
    {
        await page.GetByText("This note should not count").ClickAsync();
        await page.GetByLabel("Why").FillAsync("Written for the wrong day.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make void" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("This note is void");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Written for the wrong day.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let it count again" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("It was void before");
    }

    private static ILocator Status(IPage page) => page.Locator("[data-draft-status]");

    private async Task<IPage> BeginAsync(RunningClinic clinic)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var page = await clinic.StaffAsync("counselor");
        await page.GotoAsync($"/clients/{client}/notes/new");
        await Assertions.Expect(page.Locator("[data-note-draft][data-ready]")).ToBeVisibleAsync();
        return page;
    }
}
