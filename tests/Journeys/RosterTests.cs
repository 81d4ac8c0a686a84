using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A group changes in the third week of eight; the weeks before stay as they were.</summary>
public sealed class RosterTests(Stage stage)
{
    private const string Reason = "The building has no heat that day.";

    [Fact]
    public async Task A_roster_changes_in_week_three_of_eight_and_the_first_two_weeks_stay()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_roster_changes_in_week_three_of_eight_and_the_first_two_weeks_stay),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var amara = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail);
                var group = story.Groups.First(g => amara.Groups.Contains(g.Id) && g.Day != story.Today.DayOfWeek);
                var third = story.Today.AddDays(((int)group.Day - (int)story.Today.DayOfWeek + 7) % 7);
                var weeks = $"/groups/{group.Id.Value}/weeks?from={third.AddDays(-14):yyyy-MM-dd}";
                var page = await clinic.StaffAsync("director");
                await page.GotoAsync(weeks);
                (await page.Body().Locator("thead tr").First.Locator("th").CountAsync()).ShouldBe(9);
                var before = await FirstTwoWeeksAsync(page);

                var leaver = await LeaveAsync(page, third);
                await InviteAsync(page, group.Id.Value, third);
                // The director leads no group.
                var director = story.Staff.First(s => s.Role == "director");
                var label = director.Credential.Length > 0 ? $"{director.Name}, {director.Credential}" : director.Name;
                await SubstituteAsync(page, group.Id.Value, third, label);
                await CancelAsync(page, group.Id.Value, third.AddDays(7));
                await MoveSeriesAsync(page, group.Id.Value, third.AddDays(14));

                await page.GotoAsync(weeks);
                (await FirstTwoWeeksAsync(page)).ShouldBe(before);
                await page.SeesAsync($"off from {third:MMM d}", "Guest", "Cancelled", "steps in");
                await page.GotoAsync($"/groups/{group.Id.Value}/history");
                await page.SeesAsync(
                    $"{leaver} is no longer on the roster from",
                    "comes as a guest on",
                    "steps in on",
                    $"Why: {Reason}",
                    "Series changed from"
                );
                await OnThePhoneAsync(clinic, third.AddDays(7));
            }
        );
    }

    [Fact]
    public async Task The_chart_leads_with_one_key_to_a_timeline_that_filters_by_links()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(The_chart_leads_with_one_key_to_a_timeline_that_filters_by_links),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
                var page = await clinic.StaffAsync("director");
                await page.GotoAsync($"/clients/{client}");
                await page.SeesAsync(
                    "Next session",
                    "Hours this week",
                    "Authorized days left",
                    "Last use",
                    "Safety",
                    "Plan review due"
                );
                await page.Keyboard.PressAsync("?");
                var keys = page.Locator("dialog#keys");
                await keys.ShowsAsync("On this page");
                await keys.ShowsAsync("Timeline");
                await page.Keyboard.PressAsync("Escape");
                await page.Keyboard.PressAsync("t");
                await page.WaitForURLAsync($"**/clients/{client}/timeline");
                await page.Body().FollowAsync("Sessions");
                await page.WaitForURLAsync("**/timeline?kinds=session");
                await page.Body().ShowsAsync("attended");
                await page.Body().ShowsNotAsync("Check-in sent");
                await page.Body().FollowAsync("Check-ins");
                await page.WaitForURLAsync("**/timeline?kinds=check-in.session");
                await page.Body().ShowsAsync("Check-in sent");
                await page.Body().Locator(".timeline-title a").First.ClickAsync();
                await page.Body().ShowsNotAsync("Timeline of");
            }
        );
    }

    // What stands in the first two columns for each person, and the names of all who stand there.
    private static async Task<string> FirstTwoWeeksAsync(IPage page)
    {
        var rows = await page.Body()
            .Locator("tbody tr")
            .EvaluateAllAsync<string[]>(
                "rows => rows.map(r => [r.querySelector('a').textContent, ...[...r.querySelectorAll('td')].slice(0, 2).map(c => c.textContent.replace(/\\s+/g, ' ').trim())].join(' | '))"
            );
        var there = rows.Where(r => !r.EndsWith("–Not on the roster | –Not on the roster", StringComparison.Ordinal));
        var seats = await page.Body().Locator("thead tr").Nth(1).Locator("td").AllInnerTextsAsync();
        return string.Join('\n', [.. there, .. seats.Take(2)]);
    }

    private static async Task<string> LeaveAsync(IPage page, DateOnly from)
    {
        var link = page.Body().Locator("tbody tr:has(td:last-child .icon) th a").Last;
        var name = (await link.InnerTextAsync()).Trim();
        var title = await page.Locator("h1").InnerTextAsync();
        await page.GotoAsync($"{await link.GetAttributeAsync("href")}?from={from:yyyy-MM-dd}");
        await page.Body().SendAsync($"Take out of {title}");
        return name;
    }

    private static async Task InviteAsync(IPage page, Guid group, DateOnly on)
    {
        await page.GotoAsync($"/groups/{group}/meetings/{on:yyyy-MM-dd}");
        var form = page.Form("guest");
        await form.Field("Who comes?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await form.FillAsync("What for?", "Wants to see the group first.");
        await form.SendAsync("Add the guest");
        await page.SeesAsync("Guest");
    }

    private static async Task SubstituteAsync(IPage page, Guid group, DateOnly on, string who)
    {
        await page.GotoAsync($"/groups/{group}/meetings/{on:yyyy-MM-dd}");
        var form = page.Form("substitute");
        await form.ChooseAsync("Who steps in?", who);
        await form.FillAsync("Why?", "Out sick.");
        await form.SendAsync("Let them step in");
        await page.SeesAsync("steps in for");
    }

    private static async Task CancelAsync(IPage page, Guid group, DateOnly on)
    {
        await page.GotoAsync($"/groups/{group}/meetings/{on:yyyy-MM-dd}");
        var form = page.Form("cancel-meeting");
        await form.Locator("summary").First.ClickAsync();
        await form.ShowsAsync("will not take place. Questions? Call");
        await form.FillAsync("Reason", Reason);
        await form.SendAsync("Cancel this meeting");
        await page.SeesAsync("This meeting does not take place", Reason);
    }

    private static async Task MoveSeriesAsync(IPage page, Guid group, DateOnly from)
    {
        await page.GotoAsync($"/groups/{group}");
        var form = page.Form("group");
        await form.FillAsync("Starts at", "07:00");
        await form.FillAsync("Minutes", "60");
        await form.FillAsync("This counts from", $"{from:yyyy-MM-dd}");
        await form.SendAsync("Save the group");
        await page.SeesAsync($"From {from:MMM d}");
    }

    private static async Task OnThePhoneAsync(RunningClinic clinic, DateOnly cancelled)
    {
        var phone = await clinic.ClientAsync(DemoStories.ClientEmail);
        await phone.GotoAsync($"/me/week?on={cancelled:yyyy-MM-dd}");
        await phone.SeesAsync(Reason);
    }
}
