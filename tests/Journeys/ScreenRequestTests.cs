using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A drug screen from the request to what the client says about the result.</summary>
public sealed class ScreenRequestTests(Stage stage)
{
    [Fact]
    public async Task A_screen_that_is_asked_for_by_hand_stands_on_the_clients_first_page()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_screen_that_is_asked_for_by_hand_stands_on_the_clients_first_page),
            async () =>
            {
                var nurse = await clinic.StaffAsync("medical");
                await nurse.GotoAsync($"/clients/{Client()}/screens/plan");
                var ask = nurse.Form("ask");
                await ask.FillAsync("Until", "23:30");
                await ask.FillAsync("Why", "A new medication was begun.");
                await ask.SendAsync("Ask for a screen");
                await nurse.Locator("body").ShowsAsync("The request is saved.");

                var own = await clinic.ClientAsync(DemoStories.ClientEmail);
                await own.GotoAsync("/me");
                await own.Locator("main").ShowsAsync("A screen today");
            }
        );
    }

    [Fact]
    public async Task A_screen_is_drawn_done_and_explained_by_the_client()
    {
        var folder = stage.CopyData();
        await using (var before = await RunningClinic.StartAsync(stage, Stage.SettingsFor(folder, stage.Clock.Again())))
        {
            before.KeepsData = true;
            var nurse = await before.StaffAsync("medical");
            await nurse.GotoAsync($"/clients/{Client()}/screens/plan");
            // As often as there are days: whoever comes tomorrow is drawn, whatever the seed.
            await nurse.Form("plan").Locator("select[name$='Times']").SelectOptionAsync("5");
            await nurse.Form("plan").SendAsync("Save plan");
            await nurse.Locator("body").ShowsAsync("It counts from the next draw.");
        }

        await using var clinic = await RunningClinic.StartAsync(stage, Stage.SettingsFor(folder, stage.Clock.NextMorning()));
        await clinic.PlayAsync(
            nameof(A_screen_is_drawn_done_and_explained_by_the_client),
            async () =>
            {
                var own = await clinic.ClientAsync(DemoStories.ClientEmail);
                // The draw is held as soon as the program runs.
                for (
                    var tries = 0;
                    tries < 60 && !(await own.Locator("main").InnerTextAsync()).Contains("A screen today");
                    tries++
                )
                {
                    await Task.Delay(500);
                    await own.GotoAsync("/me");
                }

                await own.GotoAsync("/me/screens");
                await own.Locator("main").ShowsAsync("Chance chose this day.");
                await own.GetByLabel("Something in the way?").FillAsync("I am at work until noon.");
                await own.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Send to my team" }).First.ClickAsync();
                await own.Locator("body").ShowsAsync("Your team sees it beside the request.");

                var nurse = await clinic.StaffAsync("medical");
                await nurse.GotoAsync("/today");
                await nurse.Locator("main").ShowsAsync("I am at work until noon.");
                await nurse.GotoAsync($"/clients/{Client()}/screens/plan");
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
                await nurse.GotoAsync($"/clients/{Client()}/screens");
                await nurse.Locator("main").ShowsAsync("I used on Sunday.");
            }
        );
    }

    private Guid Client() =>
        DemoStories
            .Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow())
            .Clients.First(c => c.Person.Email == DemoStories.ClientEmail)
            .Id.Value;
}
