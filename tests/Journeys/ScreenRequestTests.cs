using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A drug screen from the request to what the client says about the result.</summary>
public sealed class ScreenRequestTests(Stage stage)
{
    [Fact]
    public async Task A_screen_is_asked_for_done_and_explained_by_the_client()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_screen_is_asked_for_done_and_explained_by_the_client),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
                var nurse = await clinic.StaffAsync("medical");
                await nurse.GotoAsync($"/clients/{client}/screens/plan");
                var ask = nurse.Form("ask");
                await ask.FillAsync("Until", "23:30");
                await ask.FillAsync("Why", "A new medication was begun.");
                await ask.SendAsync("Ask for a screen");
                await nurse.Locator("body").ShowsAsync("The request is saved.");

                var own = await clinic.ClientAsync(DemoStories.ClientEmail);
                await own.GotoAsync("/me");
                await own.Locator("main").ShowsAsync("A screen today");
                await own.GotoAsync("/me/screens");
                await own.GetByLabel("Something in the way?").FillAsync("I am at work until noon.");
                await own.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Send to my team" }).First.ClickAsync();
                await own.Locator("body").ShowsAsync("Your team sees it beside the request.");

                await nurse.GotoAsync("/today");
                await nurse.Locator("main").ShowsAsync("I am at work until noon.");
                await nurse.GotoAsync($"/clients/{client}/screens/plan");
                await nurse.GetByRole(AriaRole.Link, new() { Name = "Record a screen" }).First.ClickAsync();
                await nurse.Locator("main").ShowsAsync("This answers the request");
                var record = nurse.Form("screen");
                await record.FillAsync("Temperature", "96");
                await record.Locator("select[name='Input.Findings[cocaine]']").SelectOptionAsync("positive");
                await record.SendAsync("Save screen");
                await nurse.Locator("main").ShowsAsync("96 °F");

                await own.GotoAsync("/me/screens");
                await own.GetByLabel("What do you know about it?").FillAsync("I used on Sunday. I want to talk about it.");
                await own.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Send to my team" }).First.ClickAsync();
                await own.Locator("body").ShowsAsync("Your team sees it beside the request.");
                await nurse.GotoAsync($"/clients/{client}/screens");
                await nurse.Locator("main").ShowsAsync("I used on Sunday.");
            }
        );
    }
}
