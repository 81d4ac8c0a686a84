using System.Text.RegularExpressions;
using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>What a group learns, what its people take home, and a craving at night without signal.</summary>
public sealed partial class SkillsTests(Stage stage)
{
    private const string PracticeKept = """
        async () => {
          const pages = (await (await caches.open("footbridge-pages-1")).keys()).map(request => new URL(request.url).pathname);
          const assets = (await (await caches.open("footbridge-assets-1")).keys()).map(request => new URL(request.url).pathname);
          return navigator.serviceWorker.controller !== null && !!(await caches.match("/help"))
            && ["/me/safety", "/me/practice", "/me/practice/urge-surfing", "/me/practice/link-by-link"].every(path => pages.includes(path))
            && ["practice", "outbox", "phone", "blazor.web"].every(name => assets.some(path => path.includes(name)));
        }
        """;

    [Fact]
    public async Task A_group_gets_what_most_of_its_people_miss_and_homework_comes_back_to_the_next_roster()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_group_gets_what_most_of_its_people_miss_and_homework_comes_back_to_the_next_roster),
            () => TeachAsync(clinic),
            Looks.IsOfTheLook
        );
    }

    [Fact]
    public async Task A_craving_at_night_without_signal_finds_help_plan_and_practice_and_is_logged_in_the_morning()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_craving_at_night_without_signal_finds_help_plan_and_practice_and_is_logged_in_the_morning),
            () => PracticeAsync(clinic),
            // A browser without a line says so in its console.
            complaint =>
                complaint.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal) || Looks.IsOfTheLook(complaint)
        );
    }

    [Fact]
    public async Task A_program_writes_a_session_of_its_own_and_is_told_what_is_wrong_with_it()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_program_writes_a_session_of_its_own_and_is_told_what_is_wrong_with_it),
            async () =>
            {
                var page = await clinic.StaffAsync("director");
                await page.GotoAsync("/curriculum");
                await page.GetByRole(AriaRole.Link, new() { Name = "Write a session" }).ClickAsync();
                await page.WaitForURLAsync("**/curriculum/own/new");
                var file = page.Locator("textarea");
                (await file.InputValueAsync()).ShouldContain("## Facilitator guide");
                await page.GetByRole(AriaRole.Button, new() { Name = "Save the session" }).ClickAsync();
                await page.Locator("main").ShowsAsync("the section 'Goal' is empty");
                (await file.InputValueAsync()).ShouldContain("id: our-session");

                var sound = Footbridge.Curriculum.Shelf.Files().Single(f => f.Name == "saying-no.en.md").Text;
                await file.FillAsync(sound.Replace("id: saying-no", "id: our-evening", StringComparison.Ordinal));
                await page.GetByRole(AriaRole.Button, new() { Name = "Save the session" }).ClickAsync();
                await page.WaitForURLAsync("**/curriculum/our-evening");
                await page.Locator("main").ShowsAsync("Client sheet to print");
                (await Looks.FaultsAsync(page)).ShouldBeEmpty();
            },
            Looks.IsOfTheLook
        );
    }

    private async Task TeachAsync(RunningClinic clinic)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var today = story.Today;
        var (client, group) = (
            from c in story.Clients
            where c is { Stage: "current", User: not null, Person.Language: "en" }
            from g in story.Groups
            where g.Day == today.DayOfWeek && c.Groups.Contains(g.Id) && g.Kind != "family"
            select (c, g.Id.Value)
        ).First();
        var meeting = $"/sessions/{group}/{today:yyyy-MM-dd}";
        var director = await clinic.StaffAsync("director");
        await director.GotoAsync(meeting);
        await director.Locator(".meeting-lesson").ShowsAsync("have not had it");
        await director.GetByRole(AriaRole.Link, new() { Name = "Choose a session" }).ClickAsync();
        await director.WaitForURLAsync("**/curriculum/groups/**");
        // The address is there before the page is.
        await director.GetByRole(AriaRole.Heading, new() { Name = "Session of the curriculum", Level = 1 }).WaitForAsync();
        (await Looks.FaultsAsync(director)).ShouldBeEmpty();
        var first = director.Locator("main table").First.Locator("tbody tr").First;
        var title = await first.Locator("th a").InnerTextAsync();
        await first.Locator("button").ClickAsync();
        await director.WaitForURLAsync($"**{meeting}");
        await director.Locator(".meeting-lesson").ShowsAsync(title);

        if (await director.Locator("form#pass").CountAsync() == 0)
        {
            await director.Locator("form[data-guard=once] button[type=submit]").ClickAsync();
            await director.Locator("form#pass").WaitForAsync();
        }

        await director.GetByRole(AriaRole.Button, new() { Name = "Everyone is here" }).ClickAsync();
        await Assertions.Expect(director.Locator(".seat input[type=time]").First).ToHaveValueAsync(AnyTime());

        var phone = await clinic.ClientAsync(client.Person.Email!);
        await phone.Locator("main").ShowsAsync("Try something from your group");
        await phone.Locator("main").ShowsAsync(title);
        await phone.GetByRole(AriaRole.Link, new() { Name = "See what to do" }).ClickAsync();
        await phone.GetByRole(AriaRole.Heading, new() { Name = title, Level = 1 }).WaitForAsync();
        (await Looks.FaultsAsync(phone)).ShouldBeEmpty();
        await phone.GetByText("I tried", new() { Exact = true }).ClickAsync();
        await phone.GetByLabel("What was it like?").FillAsync("I did it twice on the bus.");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await phone.WaitForURLAsync("**/me/learn");
        await phone.Locator("main").ShowsAsync("I tried");

        await director.GotoAsync($"/curriculum/groups/{group}/{today.AddDays(7):yyyy-MM-dd}");
        await director.Locator("main").ShowsAsync("I did it twice on the bus.");
        await director.GotoAsync($"/clients/{client.Id.Value}");
        await director.Locator("main").ShowsAsync("I did it twice on the bus.");
    }

    private static async Task PracticeAsync(RunningClinic clinic)
    {
        var page = await clinic.ClientAsync(DemoStories.ClientEmail);
        await page.GotoAsync("/me/safety");
        await page.UntilAsync(PracticeKept);

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/help");
        await Assertions.Expect(page.Locator("html[data-kept]")).ToHaveCountAsync(1);
        await page.Locator("[data-own]").ShowsAsync("Ride out an urge");
        await page.Locator("[data-own]").GetByRole(AriaRole.Link, new() { Name = "Ride out an urge" }).ClickAsync();
        await page.WaitForURLAsync("**/me/practice/urge-surfing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Guide me" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-step]:visible")).ToHaveCountAsync(1);
        var numbers = new Queue<string>(["8", "7", "3"]);
        for (var steps = await page.Locator("[data-step]").CountAsync(); steps > 0; steps--)
        {
            var field = page.Locator("[data-step]:visible select");
            if (await field.CountAsync() > 0)
            {
                await field.SelectOptionAsync(numbers.Dequeue());
            }
            else if (await page.Locator("[data-step]:visible textarea").CountAsync() == 0)
            {
                await Assertions.Expect(page.Locator("[data-clock]")).ToBeVisibleAsync();
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "Next step" }).ClickAsync();
        }

        numbers.ShouldBeEmpty();
        await page.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await page.Locator("[data-when=saved]").ShowsAsync("Kept on this phone");

        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync("/me/practice");
        // The phone sends it by itself; the page shows it once it is there.
        await page.UntilAsync("async () => (await self.footbridgeOutbox?.all())?.length === 0");
        await page.ReloadAsync();
        await page.Locator("main").ShowsAsync("from 8 to 3");
        (await Looks.FaultsAsync(page)).ShouldBeEmpty();

        var staff = await clinic.StaffAsync("director");
        var client = DemoStories
            .Make(DemoClinic.DefaultSeed, clinic.Clock.GetUtcNow())
            .Clients.First(c => c.Person.Email == DemoStories.ClientEmail);
        await staff.GotoAsync($"/clients/{client.Id.Value}");
        await staff.Locator("main").ShowsAsync("Ride out an urge:");
    }

    [GeneratedRegex(@"^\d\d:\d\d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyTime();
}
