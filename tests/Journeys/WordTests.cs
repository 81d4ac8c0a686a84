using System.Text.RegularExpressions;
using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A client with a cold says so on the phone, finds another session, and feels better after all.</summary>
public sealed partial class WordTests(Stage stage)
{
    [Fact]
    public async Task A_client_says_on_the_phone_that_they_cannot_come_and_the_team_knows()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_client_says_on_the_phone_that_they_cannot_come_and_the_team_knows),
            async () =>
            {
                var missed = await FreeASeatAsync(clinic);
                var page = await clinic.ClientAsync(DemoStories.ClientEmail, phone: true);
                await page.GotoAsync("/me/week");
                await page.Locator($"a[href^='/me/week/meetings/'][href*='{missed:yyyy-MM-dd}']").First.ClickAsync();
                await page.GetByText("20 minutes", new() { Exact = true }).ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Tell the team" }).First.ClickAsync();
                await Assertions.Expect(page.GetByText("You told us: 20 minutes late")).ToBeVisibleAsync();

                await page.GetByText("Not feeling well", new() { Exact = true }).ClickAsync();
                await page.GetByLabel("Anything you want to add").FillAsync("A cold since last night.");
                await page.GetByRole(AriaRole.Button, new() { Name = "Tell the team" }).Last.ClickAsync();
                await Assertions.Expect(page.GetByText("You told us you cannot come")).ToBeVisibleAsync();
                await Assertions.Expect(page.GetByText(new Regex("Saves 3 h of this week's")).First).ToBeVisibleAsync();
                await page.Locator("form[id='make-up'] .choice label").First.ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "I will come to this one" }).ClickAsync();
                await Assertions.Expect(page.GetByText("You will come to this one instead")).ToBeVisibleAsync();

                await OnTheBoardAsync(clinic, 1);
                await page.GetByRole(AriaRole.Button, new() { Name = "I will come as planned" }).ClickAsync();
                await Assertions.Expect(page.GetByText("You told us you cannot come")).ToHaveCountAsync(0);
                await OnTheBoardAsync(clinic, 0);
            }
        );
    }

    [Theory]
    [InlineData("/me/week")]
    public async Task A_week_is_printed_on_one_page(string path)
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.ClientAsync(DemoStories.ClientEmail);
        await page.GotoAsync(path);
        foreach (var format in (string[])["A4", "Letter"])
        {
            var printed = await page.PdfAsync(new() { Format = format, PreferCSSPageSize = false });
            PageOfPdf().Count(System.Text.Encoding.Latin1.GetString(printed)).ShouldBe(1, format);
        }
    }

    // Groups are full: somebody leaves the one that meets after the client's next meeting. Answers the day of that meeting.
    private async Task<DateOnly> FreeASeatAsync(RunningClinic clinic)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var amara = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail);
        var missed = story.Today.AddDays(1);
        story.Groups.ShouldContain(g => g.Day == missed.DayOfWeek && amara.Groups.Contains(g.Id));
        var after = story.Groups.First(g => g.Day == missed.AddDays(1).DayOfWeek && g.Track == "day");
        amara.Groups.ShouldNotContain(after.Id);
        var leaves = story.Clients.First(c => c.Stage == "current" && c.Groups.Contains(after.Id));
        var staff = await clinic.StaffAsync("director");
        await staff.GotoAsync($"/clients/{leaves.Id.Value}/week?from={story.Today:yyyy-MM-dd}");
        var remove = staff.Locator($"form#remove-{after.Id.Value} button");
        await staff.RunAndWaitForResponseAsync(() => remove.ClickAsync(), r => r.Request.Method == "POST");
        await staff.Context.CloseAsync();
        return missed;
    }

    // The primary counselor has it on the board of the day.
    private async Task OnTheBoardAsync(RunningClinic clinic, int times)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var counselor = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Counselor;
        var page = await clinic.StaffAsync(story.Staff.First(s => s.Id == counselor).Email.Split('@')[0]);
        await page.GotoAsync("/today");
        await Assertions.Expect(page.GetByText("A cold since last night.")).ToHaveCountAsync(times);
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageOfPdf();
}
