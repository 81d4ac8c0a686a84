using System.Text.RegularExpressions;

namespace Footbridge.Journeys;

public sealed partial class WholeWayTests
{
    private static async Task<string> ReadTheLinkAsync(IPage page)
    {
        await page.GotoAsync("/people/outbox");
        await page.SeesAsync("Outbox", Mail, "Waits");
        var message = page.Body().Locator("section.card").Filter(new() { HasText = Mail });
        await message.ShowsNotAsync("treatment");
        return (await message.GetByRole(AriaRole.Link).GetAttributeAsync("href"))!;
    }

    private static async Task SignInByLinkAsync(IPage phone, string link)
    {
        // Mail carries the address the program is known by; the test has its own port.
        await phone.GotoAsync(new Uri(link).PathAndQuery);
        await phone.SeesAsync("You're almost in", "The link works once");
        await phone.Form("link").PushAsync("Go on");
        await phone.SeesAsync("Choose a PIN");
        await phone.Form("pin").FillAsync("PIN", Pin);
        await phone.Form("pin").FillAsync("PIN again", Pin);
        await phone.Form("pin").PushAsync("Go on");
        await phone.WaitForURLAsync(new Regex("/me$"));
        await phone.SeesAsync($"Good morning, {Given}", "Your next session", $"“{Goal}”");
        await phone.GotoAsync(new Uri(link).PathAndQuery);
        await phone.SeesAsync("This link is no longer good");
    }

    private static async Task ReadTheOwnPagesAsync(IPage phone)
    {
        await phone.GotoAsync("/me");
        await phone.Body().FollowAsync("See my week");
        await phone.SeesAsync("My week", "Your hours so far", "of 9 h", Today, Wednesday);
        await phone.GotoAsync("/me/plan");
        await phone.SeesAsync("My plan", $"“{Goal}”", Step, "Your counselor signed too.", "with Maya Thornton");
        await phone.Locator("header").GetByRole(AriaRole.Link, new() { Name = "Help now" }).ClickAsync();
        await phone.SeesAsync("Help now", "Call 911", "Call 988", "A craving right now");
    }

    private static async Task CheckInWithStrongCravingAsync(IPage phone)
    {
        await phone.GotoAsync("/me/check-in");
        await phone.SeesAsync("How are you today?", "Who reads this, and when");
        var form = phone.Form("check-in");
        await form.MarkAsync("How is your mood right now?", "4");
        await form.MarkAsync("How strong is your craving right now?", "8");
        await form.AnswerAsync("Have you used since your last check-in?", "No");
        await form.FillAsync("How many hours did you sleep?", "5");
        await form.PushAsync("Send my check-in");
        await phone.WaitForURLAsync(new Regex("/me/check-in/done$"));
        await phone.SeesAsync("Thank you", "That sounds hard. You are not alone in it.", "Help now");
    }

    private static async Task TakeOnTheItemAsync(IPage page)
    {
        await page.GotoAsync("/huddle");
        await page.SeesAsync("Huddle", "not a validated score");
        var row = page.Body().GetByRole(AriaRole.Row).Filter(new() { HasText = Name });
        await row.ShowsAsync("Craving 8 of 10");
        await row.ShowsAsync("Today");
        await row.ShowsAsync("Nobody yet");
        await row.FollowAsync($"Open {Name}");
        await page.SeesAsync("Craving 8 of 10", "Craving of 7 or more: program rule", "202-555-0187", "A message may be left.");
        await page.Form("owner").ChooseAsync("Who takes it", "Dr. Peter Novak");
        await page.Form("owner").PushAsync("Save owner");
        var step = page.Form("step");
        await step.ChooseAsync("What was done", "Called and reached");
        await step.FillAsync("In a few words", "The craving came after work. A friend stays tonight.");
        await step.PushAsync("Add step");
        await page.SeesAsync("A friend stays tonight.", "Called and reached");
        (await page.Form("owner").Field("Who takes it").Locator("option:checked").InnerTextAsync()).ShouldBe("Dr. Peter Novak");
    }

    private static async Task CloseTheItemAsync(IPage page)
    {
        var close = page.Form("close");
        await close.AnswerAsync("How it ended", "Talked with the person");
        await close.FillAsync("Closing note", "Safe tonight. Comes tomorrow, and the plan gets a step for evenings.");
        await close.PushAsync("Close item");
        await page.SeesAsync("Closed", "Safe tonight.", "Dr. Peter Novak");
        await page.GotoAsync("/huddle");
        await page.Card("Closed today").ShowsAsync(Name);
        await page.Card("Closed today").ShowsAsync("Talked with the person");
        await Assertions.Expect(page.Body().GetByRole(AriaRole.Row).Filter(new() { HasText = Name })).ToHaveCountAsync(0);
    }
}
