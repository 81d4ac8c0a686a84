using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>The plan for hard moments: written together, signed by both, changed by the client alone at home.</summary>
public sealed class SafetyPlanTests(Stage stage)
{
    [Fact]
    public async Task A_plan_written_together_is_signed_by_both_and_changed_alone_at_home()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_plan_written_together_is_signed_by_both_and_changed_alone_at_home),
            () => WriteSignAndChangeAsync(clinic),
            Looks.IsOfTheLook
        );
    }

    private async Task WriteSignAndChangeAsync(RunningClinic clinic)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var staff = await clinic.StaffAsync("counselor");
        await staff.GotoAsync($"/clients/{client}/safety-plan");
        await staff.SeesAsync(
            "Step 1: My warning signs",
            "Step 5: Professionals and crisis lines",
            "doi:10.1016/j.cbpra.2011.01.001"
        );
        await IsCleanAsync(staff);
        await staff.Body().FollowAsync("Write it together");
        await staff.Form("safety-plan").WaitForAsync();
        await IsCleanAsync(staff);
        var form = staff.Form("safety-plan");
        await form.FillAsync("Step 6: How I make it safer around me", "My neighbor keeps the bottles.");
        await form.FillAsync("Situation 1", "The wedding in June");
        await form.FillAsync("How sure, 0 to 10 (1)", "2");
        await form.AnswerAsync("Is there naloxone (Narcan) at home?", "Yes");
        await form.FillAsync("Where is it?", "Coat pocket");
        await form.PushAsync("Save what we wrote");
        await staff.SeesAsync(
            "The wedding in June: 2 of 10 sure",
            "Where it is: Coat pocket",
            "It may be an overdose when someone",
            "written together with"
        );
        await staff.Form("sign-counselor").PushAsync("Sign");
        await staff.SeesAsync("We wrote it together.", "Unchanged since it was signed");

        var phone = await clinic.ClientAsync(DemoStories.ClientEmail);
        await phone.GotoAsync("/me/safety");
        await phone.SeesAsync("My neighbor keeps the bottles.");
        await IsCleanAsync(phone);
        await phone.Body().FollowAsync("Sign my plan");
        await phone.Form("sign-mine").WaitForAsync();
        await IsCleanAsync(phone);
        await phone.Form("sign-mine").FillAsync("My name", "Testperson Example");
        await phone.Form("sign-mine").PushAsync("Sign");
        await phone.SeesAsync("Signed by both");

        await phone.GotoAsync("/me/safety/edit");
        await phone.SeesAsync("You can change it any time.");
        await IsCleanAsync(phone);
        await phone.Form("plan").FillAsync("Step 3: People and places that take my mind off it", "The pool on Friday");
        await phone.Form("plan").PushAsync("Save my plan");
        await phone.SeesAsync("The pool on Friday", "Changed since both signed");
        await phone.Body().FollowAsync("See the plan we both signed");
        await phone.SeesAsync("This is my plan and I want to use it.");
        (await phone.GetByText("The pool on Friday").CountAsync()).ShouldBe(0);
        await IsCleanAsync(phone);

        await phone.GotoAsync("/me/check-in");
        await phone.SeesAsync("Any of your own warning signs today?");

        await staff.GotoAsync($"/clients/{client}");
        await staff.SeesAsync("Changed since both signed", "The wedding in June: 2 of 10 sure");
        await staff.GotoAsync($"/clients/{client}/safety-plan");
        await staff.SeesAsync("after both had signed. Not signed yet.", "written by the client alone");
        await staff.Body().FollowAsync("Compare two versions");
        await Assertions.Expect(staff.Locator("ins.diff").Filter(new() { HasText = "The pool on Friday" })).ToHaveCountAsync(1);
        await IsCleanAsync(staff);
    }

    private static async Task IsCleanAsync(IPage page) => (await Looks.FaultsAsync(page)).ShouldBeEmpty();
}
