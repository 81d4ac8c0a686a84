using System.Globalization;
using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>The week of the whole clinic is planned, compared and published, and mended for one person.</summary>
public sealed class TimetableTests(Stage stage)
{
    [Fact]
    public async Task A_director_plans_the_week_compares_it_and_publishes_it()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_director_plans_the_week_compares_it_and_publishes_it),
            async () =>
            {
                var page = await clinic.StaffAsync("director");
                await page.GotoAsync("/groups");
                await page.Body().FollowAsync("Plan the week");
                await page.SeesAsync("No week has been planned yet");
                var form = page.Form("season");
                var from = await form.Field("Counts from").InputValueAsync();
                await form.AnswerAsync("How long may it take?", "A quick look");
                await form.SendAsync("Plan the week");
                await page.WaitForURLAsync("**/timetable/*");
                // The page looks again by itself while the week is planned.
                await Assertions
                    .Expect(page.Body().Locator("h2", new() { HasText = "Publish this week" }))
                    .ToBeVisibleAsync(new() { Timeout = 90_000 });
                await page.SeesAsync("People who get all that is prescribed", "Person by person", "Groups");
                var planned = await page.Body().Locator("table").First.Locator("tbody tr:not(:has-text('Ends'))").CountAsync();
                await page.Form("publish").SendAsync("Publish");
                await page.WaitForURLAsync("**/groups");
                await page.Locator("body").ShowsAsync("The week is published.");
                planned.ShouldBeGreaterThan(0);
                await page.GotoAsync("/timetable");
                await page.SeesAsync("Published");
                var on = DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                var phone = await clinic.ClientAsync(DemoStories.ClientEmail);
                await phone.GotoAsync($"/me/week?on={on:yyyy-MM-dd}");
                await phone.SeesAsync("h");
            }
        );
    }

    [Fact]
    public async Task A_person_who_lost_a_group_is_given_the_prescribed_week_again()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_person_who_lost_a_group_is_given_the_prescribed_week_again),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var amara = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail);
                var page = await clinic.StaffAsync("director");
                var from = story.Today.AddDays(1);
                await page.GotoAsync($"/clients/{amara.Id.Value}/week?from={from:yyyy-MM-dd}");
                var remove = page.Body().Locator("form[id^=remove-] button").First;
                await page.RunAndWaitForResponseAsync(() => remove.ClickAsync(), r => r.Request.Method == "POST");
                await page.GotoAsync($"/timetable/mend?client={amara.Id.Value}&from={from:yyyy-MM-dd}");
                await page.SeesAsync("Way 1", "Best first");
                await page.Body().Locator("form#accept-0").SendAsync("Take way 1");
                await page.WaitForURLAsync("**/week?from=*");
                await page.Locator("body").ShowsAsync("The week is changed.");
            }
        );
    }

    [Fact]
    public async Task A_sick_call_at_twenty_to_eight_is_arranged_before_the_first_group()
    {
        await using var clinic = await stage.OpenNextMorningAsync();
        await clinic.PlayAsync(
            nameof(A_sick_call_at_twenty_to_eight_is_arranged_before_the_first_group),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                // The demonstration was made the day before.
                var today = story.Today.AddDays(1);
                var group = story.Groups.First(g => g.Day == today.DayOfWeek);
                var page = await clinic.StaffAsync("director");
                await page.GotoAsync($"/timetable/sick?user={group.Facilitator.Value}&on={today:yyyy-MM-dd}");
                await page.SeesAsync("Way 1", group.Title);
                var form = page.Form("sick");
                await form.FillAsync("Reason", "The meeting had to be arranged anew.");
                await form.SendAsync("Take way 1");
                await page.WaitForURLAsync("**/meetings/*");
                await page.Locator("body").ShowsAsync("The day is arranged.");
                // Nobody is sent into a day without a face: either somebody steps in, or it says that it does not take place.
                var told = await page.Body().InnerTextAsync();
                (
                    told.Contains("steps in", StringComparison.Ordinal)
                    || told.Contains("does not take place", StringComparison.Ordinal)
                ).ShouldBeTrue();
            }
        );
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "es-US")]
    public async Task A_planned_week_and_ways_to_a_week_are_shown_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var amara = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var page = await clinic.StaffAsync("director", phone, language: language);
        await page.GotoAsync("/timetable");
        await page.Form("season").Locator("input[type=radio][value='5']").CheckAsync(new() { Force = true });
        await page.RunAndWaitForResponseAsync(
            () => page.Form("season").Locator("button[type=submit]").ClickAsync(),
            r => r.Request.Method == "POST"
        );
        await page.WaitForURLAsync("**/timetable/*");
        await Assertions.Expect(page.Form("publish")).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await LookAsync(page, "compare");
        await page.GotoAsync("/timetable");
        await LookAsync(page, "list");
        await page.GotoAsync($"/timetable/mend?client={amara}");
        await LookAsync(page, "mend");
        var sick = story.Groups.First(g => g.Day == story.Today.AddDays(1).DayOfWeek).Facilitator.Value;
        await page.GotoAsync($"/timetable/sick?user={sick}&on={story.Today.AddDays(1):yyyy-MM-dd}");
        await LookAsync(page, "sick");
        await page.GotoAsync("/groups/week?by=person");
        await LookAsync(page, "grid");
        await page.GotoAsync("/today");
        await FollowAsync("a[href*='/appointments/']");
        await LookAsync(page, "session-day");
        await FollowAsync("a[href$='/week/sessions']");
        await LookAsync(page, "sessions");
        await FollowAsync("a[href*='/week/sessions/']");
        await LookAsync(page, "session-change");

        async Task FollowAsync(string link) => await page.GotoAsync((await page.Locator(link).First.GetAttributeAsync("href"))!);

        async Task LookAsync(IPage shown, string name)
        {
            var picture = Path.Combine(
                Directory.CreateTempSubdirectory("footbridge-test-look-").FullName,
                $"timetable-{name}{(phone ? "-phone" : "")}-{language[..2]}.png"
            );
            await shown.ScreenshotAsync(new() { Path = picture, FullPage = true });
            (await Looks.FaultsAsync(shown)).ShouldBeEmpty(picture);
            (await Looks.UntranslatedAsync(shown)).ShouldBeEmpty(picture);
            (await Looks.IsWiderThanTheScreenAsync(shown)).ShouldBeFalse(picture);
            await Looks.TurnAsync(shown, ColorScheme.Dark);
            (await Looks.FaintAsync(shown)).ShouldBeEmpty(picture);
            await Looks.TurnAsync(shown, ColorScheme.Light);
        }
    }
}
