using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A director writes down that a counselor is away, and finds somebody for each meeting it touches.</summary>
public sealed class HoursTests(Stage stage)
{
    [Fact]
    public async Task A_director_enters_leave_sees_the_meetings_it_touches_and_finds_who_steps_in()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_director_enters_leave_sees_the_meetings_it_touches_and_finds_who_steps_in),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var group = story.Groups.First(g => g is { Kind: "education" });
                var leader = story.Staff.First(s => s.Id == group.Facilitator);
                var director = story.Staff.First(s => s.Role == "director");
                var day = story.Today.AddDays(((int)group.Day - (int)story.Today.DayOfWeek + 7) % 7).AddDays(42);
                var page = await clinic.StaffAsync("director");
                await page.GotoAsync("/staff-hours");
                await page.Body().FollowAsync($"{leader.Name}, {leader.Credential}");
                await page.SeesAsync(leader.Name, "No leave is planned.");

                var form = page.Form("leave");
                await form.FillAsync("First day", $"{day:yyyy-MM-dd}");
                await form.SendAsync("Show the meetings it touches");
                await form.ShowsAsync("3 meetings need a decision.");
                await page.Body().ShowsAsync("No leave is planned.");
                await form.FillAsync("Reason", "Jury duty.");
                await form.SendAsync("Save the leave");
                await page.SeesAsync("3 meetings need a decision.", "Jury duty.", group.Title, "Individual session");

                var onDay = day.Year == story.Today.Year ? $"{day:MMM d}" : $"{day:MMM d, yyyy}";
                await page.Body().FollowAsync($"Let someone step in: {group.Title}, {onDay}");
                await page.WaitForURLAsync($"**/groups/{group.Id.Value}/meetings/{day:yyyy-MM-dd}#substitute-card");
                var stepIn = page.Form("substitute");
                await stepIn.ChooseAsync("Who steps in?", $"{director.Name}, {director.Credential}");
                await stepIn.FillAsync("Why?", "Jury duty.");
                await stepIn.SendAsync("Let them step in");
                await page.SeesAsync("steps in for");

                await page.GotoAsync($"/staff-hours/{leader.Id.Value}");
                await page.SeesAsync("2 meetings need a decision.");
                await page.GotoAsync($"/groups/week?by=person&on={day:yyyy-MM-dd}");
                await page.SeesAsync("Away", "1 to look at", "Somebody steps in");
            }
        );
    }

    [Fact]
    public async Task A_counselor_reads_their_own_hours_and_no_reason_of_others()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_counselor_reads_their_own_hours_and_no_reason_of_others),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var page = await clinic.StaffAsync("counselor");
                await page.GotoAsync("/staff-hours");
                await page.SeesAsync("Maya Thornton");
                await page.Body().ShowsNotAsync("Ibrahim Saleh");
                await page.Body().FollowAsync("Maya Thornton, LPC, CADC");
                await page.SeesAsync("36 h a week.");
                (await page.Body().Locator("form[method=post]").CountAsync()).ShouldBe(0);
                await page.GotoAsync($"/groups/week?by=person&on={story.Today.AddDays(21):yyyy-MM-dd}");
                await page.SeesAsync("Away");
                await page.Body().ShowsNotAsync("A week off with family.");
            }
        );
    }

    [Fact]
    public async Task Arrow_keys_walk_through_the_week_Enter_opens_a_group_and_the_week_is_one_landscape_page()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Arrow_keys_walk_through_the_week_Enter_opens_a_group_and_the_week_is_one_landscape_page),
            async () =>
            {
                var page = await clinic.StaffAsync("director");
                await page.GotoAsync("/groups/week");
                await page.SeesAsync("12 meetings", "Free");
                foreach (var by in (string[])["room", "person", "group"])
                {
                    await page.GotoAsync($"/groups/week?by={by}");
                    var printed = System.Text.Encoding.Latin1.GetString(
                        await page.PdfAsync(new() { PreferCSSPageSize = true, Format = "Letter" })
                    );
                    System.Text.RegularExpressions.Regex.Count(printed, @"/Type\s*/Page\b").ShouldBe(1, by);
                    printed.ShouldContain("/MediaBox [0 0 792 612]", Case.Sensitive, by);
                }

                await page.Locator("tr:has(th a:text-is('How addiction works')) td a.week-time").FocusAsync();
                await page.Keyboard.PressAsync("ArrowLeft");
                await page.Keyboard.PressAsync("ArrowLeft");
                await page.Keyboard.PressAsync("ArrowLeft");
                await Assertions.Expect(page.Locator("tbody th a:focus")).ToHaveTextAsync("How addiction works");
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForURLAsync(url => !url.Contains("/groups/week", StringComparison.Ordinal));
                await page.SeesAsync("Roster");
            }
        );
    }
}
