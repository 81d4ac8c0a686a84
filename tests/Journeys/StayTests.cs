using System.Text.RegularExpressions;
using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>How a stay goes on, ends and begins anew: a step down decided in a review, a discharge with what comes after it, and a return
/// without a new intake.</summary>
public sealed class StayTests(Stage stage)
{
    [Fact]
    public async Task A_review_leads_to_less_care_in_one_step()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_review_leads_to_less_care_in_one_step),
            async () =>
            {
                var (client, name) = InCare(c => c.Level == "2.1");
                var page = await clinic.StaffAsync("supervisor");
                await ReviewAsync(page, client);
                await StepDownAsync(page, client);
                var biller = await clinic.StaffAsync("biller");
                await SettleAsync(biller, name);
            }
        );
    }

    [Fact]
    public async Task A_stay_ends_with_what_comes_after_and_begins_anew_without_intake()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_stay_ends_with_what_comes_after_and_begins_anew_without_intake),
            async () =>
            {
                var (client, _) = InCare(c => c.Level == "2.1" && c.Person.Email == DemoStories.ClientEmail);
                var page = await clinic.StaffAsync("supervisor");
                await PlanWhatComesAfterAsync(page, client);
                var phone = await clinic.ClientAsync(DemoStories.ClientEmail);
                await phone.GotoAsync("/me/aftercare");
                await phone.SeesAsync("Your appointments", "Dr. Lee, outpatient counseling", "Aunt Rosa");
                await DischargeAsync(page, client);
                await SignTheSummaryAsync(page);
                await phone.GotoAsync("/me/aftercare");
                await phone.SeesAsync("When we call you", "You can say no each time.");
                await ReturnAsync(page, client);
            }
        );
    }

    [Fact]
    public async Task Who_left_a_while_ago_is_called_and_each_try_is_written_down()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Who_left_a_while_ago_is_called_and_each_try_is_written_down),
            async () =>
            {
                var page = await clinic.StaffAsync("supervisor");
                await page.GotoAsync("/aftercare");
                await page.SeesAsync("Aftercare calls", "Reached at 1 months", "people", "Due now");
                var first = page.Card("Due now").GetByRole(AriaRole.Row).Nth(1).GetByRole(AriaRole.Link).First;
                var name = (await first.InnerTextAsync()).Trim();
                await first.ClickAsync();
                await Assertions.Expect(page).ToHaveURLAsync(new Regex("/aftercare#at-"));
                await Assertions.Expect(page.Form("attempt")).ToBeVisibleAsync();
                var before = await page.Locator(".timeline li").CountAsync();
                await TryAsync(page, "No answer", "");
                await Assertions.Expect(page.Locator(".timeline li")).ToHaveCountAsync(before + 1);
                await TryAsync(page, "Reached", "Doing well, keeps the Thursday group.");
                await page.SeesAsync("Doing well, keeps the Thursday group.", "Reached");
                await page.GotoAsync("/aftercare");
                await Assertions
                    .Expect(page.Card("Due now").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }))
                    .ToHaveCountAsync(0);
            }
        );
    }

    private (Guid Client, string Name) InCare(Func<Contracts.Demo.DemoClient, bool> which)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c is { Stage: "current", AdmittedOn: not null } && which(c));
        var name = $"{client.Person.PreferredName ?? client.Person.GivenName} {client.Person.FamilyName}";
        return (client.Id.Value, name);
    }

    private static async Task ReviewAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/review");
        await page.SeesAsync("What the criteria say", "Not known", "Side by side of life");
        var form = page.Form("review");
        await form.ChooseAsync("Home is unsafe", "Yes");
        await form.PushAsync("Look again with these values");
        await page.SeesAsync("Proposed: Step up to more care", "Home: not safe", "U-home");
        await form.ChooseAsync("Home is unsafe", "No");
        await form.FillAsync("What we saw together", "All steps done, steady for weeks, the outpatient group is booked.");
        await form.AnswerAsync("Decision", "Step down to less care");
        await form.FillAsync("Why, if you decide otherwise", "Agreed together after talking it over in the team.");
        await form.PushAsync("Save review");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/transfer$"));
    }

    private static async Task StepDownAsync(IPage page, Guid client)
    {
        await page.SeesAsync("Another level of care", "Step down to less care", "Groups that end", "The week after");
        var form = page.Form("transfer");
        await form.FillAsync("Why", "Goals of this level reached, steady.");
        await form.PushAsync("Change the level");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/clients/{client}$"));
        await page.SeesAsync("from level 2.1 to 1.5");
        await page.GotoAsync($"/clients/{client}/plan");
        await page.SeesAsync("Goals reached and steady: less care fits");
    }

    private static async Task SettleAsync(IPage page, string name)
    {
        await page.GotoAsync("/billing/authorizations");
        var row = page.Body().GetByRole(AriaRole.Row).Filter(new() { HasText = name });
        await row.ShowsAsync("From 2.1 to 1.5");
        await row.GetByRole(AriaRole.Link, new() { Name = $"Write down {name}" }).ClickAsync();
        var form = page.Form("settle");
        await form.AnswerAsync("What did the payer say?", "Approved");
        await form.FillAsync("The payer's number", "A-20417");
        await form.PushAsync("Save answer");
        await page.Card("Settled in the last 30 days").ShowsAsync(name);
    }

    private async Task PlanWhatComesAfterAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/aftercare");
        await page.SeesAsync("No appointment is booked.");
        var form = page.Form("appointment");
        await form.FillAsync("Day", $"{stage.Clock.GetUtcNow().AddDays(5):yyyy-MM-dd}");
        await form.FillAsync("With whom", "Dr. Lee, outpatient counseling");
        await form.FillAsync("Where", "210 Cedar Street");
        await form.PushAsync("Book");
        await page.SeesAsync("Dr. Lee, outpatient counseling, 210 Cedar Street");
        await page.Form("support").FillAsync("Name", "Aunt Rosa");
        await page.Form("support").PushAsync("Add");
        await page.SeesAsync("Aunt Rosa");
    }

    private static async Task DischargeAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/discharge");
        var form = page.Form("discharge");
        await form.AnswerAsync("Why does the stay end?", "Goals for this level reached");
        await form.PushAsync("Discharge");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/summary$"));
    }

    private static async Task SignTheSummaryAsync(IPage page)
    {
        await page.SeesAsync("Admitted on", "Came to", "Level 2.1 was decided", "Dr. Lee, outpatient counseling");
        (await page.Body().Locator("section.card li").CountAsync()).ShouldBe(
            await page.Body().Locator("section.card li > a.small").CountAsync()
        );
        var form = page.Form("summary");
        await form.FillAsync("How it went", "Came steadily, learned to wait out cravings, leaves with a plan.");
        await form.PushAsync("Sign the summary");
        await page.SeesAsync("Signed by", "Unchanged since", "leaves with a plan");
        await Assertions.Expect(page.Form("summary")).ToHaveCountAsync(0);
    }

    private static async Task ReturnAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}");
        await page.Body().FollowAsync("Back into care");
        await page.SeesAsync("Only what changed is asked.", "The stay before", "Goals to begin with");
        if (await page.GetByText("too long ago").CountAsync() > 0)
        {
            await DecideAnewAsync(page, client);
        }

        var form = page.Form("readmit");
        await form.FillAsync(
            "What changed since the last stay",
            "Lost the job last week, wants to come back before it gets worse."
        );
        await form.FillAsync("First day", $"{await TomorrowAsync(page)}");
        await form.TickAsync("Name, birthday and phone on the right are still right");
        await form.PushAsync("Begin the new stay");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/clients/{client}$"));
        await page.GotoAsync($"/clients/{client}/plan");
        await page.SeesAsync("Not signed");
    }

    private static async Task DecideAnewAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/placement");
        await page.Form("facts").PushAsync("Work out");
        var decision = page.Form("decide");
        await decision.Field("Level of care").SelectOptionAsync("2.1");
        await decision.Locator("textarea").FillAsync("Comes back early; what is known is still right.");
        await decision.PushAsync("Save the decision");
        await page.SeesAsync("Comes back early; what is known is still right.");
        await page.GotoAsync($"/clients/{client}/readmit");
    }

    // The last stay ended today; a new one begins the day after.
    private static async Task<string> TomorrowAsync(IPage page)
    {
        var latest = await page.Form("readmit").Field("First day").InputValueAsync();
        return DateOnly
            .Parse(latest, System.Globalization.CultureInfo.InvariantCulture)
            .AddDays(1)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task TryAsync(IPage page, string outcome, string words)
    {
        var form = page.Form("attempt");
        await form.FillAsync("Time of the try", "08:00");
        await form.AnswerAsync("What came of it", outcome);
        await form.FillAsync("In a few words", words);
        await form.PushAsync("Save the try");
        await Assertions.Expect(page.GetByText("The try is written down.")).ToBeVisibleAsync();
    }
}
