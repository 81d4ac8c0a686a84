using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A plan from the library to the last signature; a client who says a goal in other words; two versions side by side.</summary>
public sealed class PlanTests(Stage stage)
{
    private const string Goal = "I want to hear my alarm and be glad about the day.";

    [Fact]
    public async Task A_plan_goes_from_the_library_to_the_last_signature()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(nameof(A_plan_goes_from_the_library_to_the_last_signature), () => WriteAndSignAsync(clinic));
    }

    [Fact]
    public async Task A_client_changes_the_words_of_a_goal_on_the_phone()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(nameof(A_client_changes_the_words_of_a_goal_on_the_phone), () => SayItAnewAsync(clinic));
    }

    private async Task WriteAndSignAsync(RunningClinic clinic)
    {
        var client = Client();
        var supervisor = await clinic.StaffAsync("supervisor");
        await AskForAReviewAsync(supervisor);

        var staff = await clinic.StaffAsync("counselor");
        await staff.GotoAsync($"/clients/{client}/plan?add=true");
        await TakeFromTheLibraryAsync(staff);
        var thread = staff.Form("thread");
        (await thread.Field("Step one can measure").InputValueAsync()).ShouldContain("sleep plan");
        await thread.FillAsync("What is hard", "Sleeps 4 hours and misses the first group.");
        await thread.FillAsync("Goal in the client's words", Goal);
        await thread.FillAsync("Step one can measure", "Feels rested");
        await thread.FillAsync("Today", "1 of 7 nights");
        await thread.FillAsync("Why does the plan change?", "Sleep came up in the session.");
        await thread.PushAsync("Save thread");
        await staff.SeesAsync("Nobody could tell yet when this is reached");
        await staff.Form("thread").FillAsync("Step one can measure", "Keeps the sleep plan on 5 nights a week");
        await staff.Form("thread").PushAsync("Save thread");
        await staff.SeesAsync(
            $"“{Goal}”",
            "today 1 of 7 nights, aim 5 nights a week",
            "Why version 2 was made",
            "Sleep came up in the session."
        );

        await staff.Form("sign-counselor").PushAsync("Sign the plan");
        await Assertions.Expect(staff.Form("sign-counselor")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await staff.SeesAsync("Signed: counselor", "Still to sign: client", "Still to sign: supervisor or medical staff");

        await supervisor.GotoAsync($"/clients/{client}/plan");
        await supervisor.Form("sign-reviewer").PushAsync("Sign the review");
        await supervisor.SeesAsync("I reviewed this plan", "Signed: supervisor or medical staff");

        var phone = await clinic.ClientAsync(DemoStories.ClientEmail);
        await phone.GotoAsync("/me/plan");
        await phone.SeesAsync($"“{Goal}”", "Your plan has changed", "Sleep came up in the session.");
        var sign = phone.Form("sign");
        await sign.AnswerAsync("What your signature says", "I took part, but I do not agree with all of it");
        await sign.FillAsync("Your full name", "Testperson Example");
        await sign.PushAsync("Sign my plan");
        await phone.SeesAsync("Say in a few words with what you do not agree");
        await phone.Form("sign").FillAsync("What do you not agree with?", "The early group is hard for me.");
        await phone.DrawAsync(phone.Form("sign"));
        await phone.Form("sign").PushAsync("Sign my plan");
        await phone.SeesAsync("You signed on");

        await staff.GotoAsync($"/clients/{client}/plan");
        await staff.SeesAsync(
            "Client: I took part and do not agree with all of it",
            "“The early group is hard for me.”",
            "Signed: client"
        );
        await CompareAsync(staff);
    }

    private static async Task AskForAReviewAsync(IPage page)
    {
        await page.GotoAsync("/plans/rules");
        var rules = page.Form("rules");
        await rules.TickAsync("supervisor or medical staff");
        await rules.PushAsync("Save rules");
        await Assertions.Expect(page.GetByText("The rules count from now on.").First).ToBeVisibleAsync();
        await page.GotoAsync("/plans/due");
        await page.SeesAsync("Overdue", "Within 7 days", "To be signed", "a rule of this program");
    }

    // With the keyboard alone: type, walk down, take.
    private static async Task TakeFromTheLibraryAsync(IPage page)
    {
        var find = page.GetByLabel("Find a step");
        await find.FillAsync("cannabis sleep");
        await page.SeesAsync("1 found");
        await find.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**start=cannabis-sleep**");
        await page.SeesAsync("Source of the idea: Brief CBT for cannabis (SAMHSA)");
    }

    private static async Task CompareAsync(IPage page)
    {
        await page.Body().FollowAsync("Compare versions");
        await page.SeesAsync(
            "Version 1",
            "Version 2",
            "Why: Sleep came up in the session.",
            "New thread",
            "I took part and do not agree with all of it"
        );
        (await page.Locator("ins.diff").CountAsync()).ShouldBeGreaterThan(0);
        await page.GetByLabel("Newer version").SelectOptionAsync("1");
        await page.Body().PushAsync("Show");
        await page.SeesAsync("The two versions say the same.");
    }

    private async Task SayItAnewAsync(RunningClinic clinic)
    {
        var client = Client();
        var phone = await clinic.ClientAsync(DemoStories.ClientEmail);
        await phone.GotoAsync("/me/plan");
        await phone.Body().FollowAsync("Say this in my own words");
        await phone.Form("words").FillAsync("How would you say it?", "I want mornings I can remember.");
        await phone.Form("words").PushAsync("Send my words");
        await phone.SeesAsync("Your words are with your counselor: “I want mornings I can remember.”");

        var staff = await clinic.StaffAsync("counselor");
        await staff.GotoAsync($"/clients/{client}/plan");
        await staff.SeesAsync("The client suggests other words");
        await staff.Form("proposal").FillAsync("A word to the client", "I like it. Let us read it together on Monday.");
        await staff.Form("proposal").PushAsync("Take into the plan");
        await staff.SeesAsync("“I want mornings I can remember.”", "The client said a goal in their own words.");
        await staff.Body().FollowAsync("Compare versions");
        await staff.SeesAsync("Version 2", "Changed", "I want mornings I can remember.");

        await phone.GotoAsync("/me/plan");
        await phone.SeesAsync(
            "It has your own words now.",
            "Your words are in the plan",
            "“I like it. Let us read it together on Monday.”"
        );
    }

    private Guid Client()
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        return story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
    }
}
