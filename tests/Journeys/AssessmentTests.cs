using System.Text.RegularExpressions;
using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>An intake assessment from an empty page to the signature, with a diagnosis proposed and confirmed, and the medications compared.
/// Sections are filled in and left by the keyboard.</summary>
public sealed partial class AssessmentTests(Stage stage)
{
    private const string Told = "Wakes at four and cannot go back to sleep; eats once a day.";

    [Fact]
    public async Task An_assessment_goes_from_empty_to_signed_with_a_diagnosis_and_compared_medications()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(An_assessment_goes_from_empty_to_signed_with_a_diagnosis_and_compared_medications),
            async () =>
            {
                var page = await clinic.StaffAsync("counselor");
                var client = await FindEmptyAsync(page);
                await FillInAsync(page, client);
                await ConfirmTheDiagnosisAsync(page, client);
                await SignAsync(page, client);
                await ChangeSomethingAsync(page, client);
                var nurse = await clinic.StaffAsync("medical");
                await CompareMedicationsAsync(nurse, client);
                await ReadTheChartAsync(page, client);
            }
        );
    }

    [Fact]
    public async Task What_is_typed_is_there_again_after_the_page_was_lost()
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.StaffAsync("counselor");
        var client = await FindEmptyAsync(page);
        await page.GotoAsync($"/clients/{client}/assessment/mind");
        await page.Locator("#a-now").FillAsync(Told);
        await Assertions
            .Expect(page.Locator("[data-autosave-status]"))
            .ToContainTextAsync("Saved at", new() { Timeout = 15_000 });

        var another = await clinic.StaffAsync("counselor");
        await another.GotoAsync($"/clients/{client}/assessment/mind");
        await Assertions.Expect(another.Locator("#a-now")).ToHaveValueAsync(Told);

        // The first page goes on where it was: its counter came back with the answer.
        await page.Locator("#a-harm").SelectOptionAsync("none");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/assessment/body");
    }

    // Somebody who was referred and whom nobody has assessed yet.
    private async Task<Guid> FindEmptyAsync(IPage page)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        foreach (var client in story.Clients.Where(c => c.Stage == "referred").Select(c => c.Id.Value))
        {
            await page.GotoAsync($"/clients/{client}/assessment");
            if (await page.GetByRole(AriaRole.Link, new() { Name = "Begin the assessment" }).CountAsync() > 0)
            {
                return client;
            }
        }

        throw new InvalidOperationException("Everybody who was referred has an assessment already.");
    }

    private static async Task FillInAsync(IPage page, Guid client)
    {
        await page.Body().FollowAsync("Begin the assessment");
        await page.SeesAsync("Substance 1", "To do");
        await page.Locator("#a-r1-what").SelectOptionAsync("alcohol");
        await page.Locator("#a-r1-often").SelectOptionAsync("daily");
        await page.Locator("#a-r1-amount").FillAsync("10 beers");
        await page.Locator("#a-r1-age").FillAsync("16");
        await page.Locator("#a-r1-longest").FillAsync("5 months");
        await FillTheRestAsync(page);
        await GoOnAsync(page, "behaviors");
        await page.Locator("#a-none").CheckAsync();
        foreach (
            var next in (string[])["mind", "body", "family", "work", "legal", "housing", "strengths", "preferences", "summary"]
        )
        {
            await GoOnAsync(page, next);
            await FillTheRestAsync(page);
        }

        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync($"**/clients/{client}/assessment");
        await page.SeesAsync("11 of 11", "10 beers", "Sign the assessment");
    }

    private static async Task GoOnAsync(IPage page, string next)
    {
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync($"**/assessment/{next}");
        await Assertions.Expect(page.Locator("form#section")).ToBeVisibleAsync();
        await page.Locator("form#section .input, form#section input[type=radio]").First.FocusAsync();
    }

    private static async Task FillTheRestAsync(IPage page)
    {
        var form = page.Form("section");
        // Rows beyond those that were begun stay empty.
        foreach (var box in await form.Locator("select.input:not([id^='a-r'])").AllAsync())
        {
            await box.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        }

        foreach (var box in await form.Locator("textarea").AllAsync())
        {
            await box.FillAsync(Told);
        }

        foreach (var group in await form.Locator("fieldset:has(input[type=radio])").AllAsync())
        {
            await group.Locator("input[type=radio]").Last.CheckAsync();
        }
    }

    private static async Task ConfirmTheDiagnosisAsync(IPage page, Guid client)
    {
        await page.Body().FollowAsync("Count criteria");
        await page.Body().FollowAsync("Alcohol use disorder");
        var form = page.Form("count");
        foreach (
            var criterion in (string[])
                [
                    "Strong wish or urge to use",
                    "Gave up or does less of what mattered",
                    "Wants to cut down or stop and does not manage",
                    "Uses more, or for longer, than meant",
                    "Needs more for the same effect, or feels less of it",
                    "Feels ill without it, or uses so as not to feel ill",
                ]
        )
        {
            await form.GetByLabel(criterion, new() { Exact = true }).CheckAsync();
        }

        await form.PushAsync("Count");
        await page.SeesAsync("6 of 11 criteria", "severe", "F10.20", "A count is not a diagnosis");
        await page.Body().PushAsync("Confirm and put on the problem list");
        await page.SeesAsync("Confirmed");
        await page.GotoAsync($"/clients/{client}/problems");
        await page.SeesAsync("Alcohol use disorder, severe", "F10.20", "Active");
        var add = page.Form("add-problem");
        await add.FillAsync("Problem or code", "depression");
        await add.PushAsync("Add a problem");
        await page.SeesAsync("Several codes fit");
        await page.Form("add-problem").GetByLabel(OnceModerate()).CheckAsync();
        await page.Form("add-problem").PushAsync("Add a problem");
        await page.SeesAsync("Depression, one episode, moderate");
    }

    private static async Task SignAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/assessment");
        var form = page.Form("sign-assessment");
        await form.GetByLabel(new Regex("I made this assessment")).CheckAsync();
        await form.PushAsync("Sign the assessment");
        await page.SeesAsync("Text unchanged since", "Begin version 2", "Alcohol use disorder, severe", "6 of 11");
        (await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Fill in") }).CountAsync()).ShouldBe(0);
    }

    private static async Task ChangeSomethingAsync(IPage page, Guid client)
    {
        await page.Body().PushAsync("Begin version 2");
        await page.SeesAsync("11 of 11");
        await page.GotoAsync($"/clients/{client}/assessment/legal");
        await page.Locator("#a-standing").SelectOptionAsync("parole");
        await page.Body().PushAsync("Save and close");
        await page.SeesAsync("Parole");
        await page.Body().FollowAsync("Compare the last two");
        await page.SeesAsync("Legal situation", "Version 1", "Version 2", "Parole", "The same in both versions.");
        await page.GotoAsync($"/clients/{client}/assessment?v=1");
        await page.SeesAsync("You are reading version 1", "Text unchanged since");
    }

    private static async Task CompareMedicationsAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/medications");
        await page.SeesAsync("No medication is on the list.", "Nobody has asked yet");
        await page.Body().FollowAsync("Add a medication");
        var form = page.Form("medication");
        await form.FillAsync("Name", "Naltrexone");
        await form.FillAsync("How much", "50 mg");
        await form.FillAsync("How often", "Once a day");
        await form.ChooseAsync("How taken", "by mouth");
        await form.PushAsync("Save");
        await page.SeesAsync("Naltrexone", "for alcohol use", "50 mg, Once a day");
        await page.Body().FollowAsync("Compare the list");
        await page.Locator("#l0-decision").SelectOptionAsync("continue");
        await page.Locator("#l0-says").FillAsync("Takes it after breakfast.");
        foreach (var received in await page.Locator("select[id$='-decision']:not(#l0-decision)").AllAsync())
        {
            await received.SelectOptionAsync("not-taken");
        }

        await page.Body().PushAsync("Save the comparison");
        await page.SeesAsync("Comparisons");
        await page.Body().PushAsync("Asked: no known allergies");
        await page.SeesAsync("No known allergies");
        var naloxone = page.Form("naloxone");
        await naloxone.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await naloxone.PushAsync("Save");
        await page.SeesAsync("Naloxone in hand");
    }

    private static async Task ReadTheChartAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}");
        await page.Card("Medications").ShowsAsync("Naltrexone");
        await page.Card("Allergies").ShowsAsync("No known allergies");
        await page.Card("Intake assessment").ShowsAsync("11 of 11");
    }

    [GeneratedRegex("F32\\.1 ")]
    private static partial Regex OnceModerate();
}
