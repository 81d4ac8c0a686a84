using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A message in the evening, its answer in the morning.</summary>
public sealed class TalkTests(Stage stage)
{
    [Fact]
    public async Task A_message_of_the_evening_is_answered_in_the_morning_and_read_by_the_client()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_message_of_the_evening_is_answered_in_the_morning_and_read_by_the_client),
            async () =>
            {
                var clock = (TuesdayClock)clinic.Clock;
                clock.Skip(TimeSpan.FromHours(10));
                var phone = await clinic.ClientAsync(DemoStories.ClientEmail);
                await phone.GotoAsync("/me/messages");
                await phone.SeesAsync("Nobody watches these messages at night or on weekends.", "Call 988", "Call 911");
                var form = phone.Form("message");
                await form.FillAsync("Your message", " ");
                await form.SendAsync("Send to my team");
                await phone.SeesAsync("If it cannot wait");
                await form.FillAsync("Your message", "I can not make it at nine tomorrow. Is ten fine?");
                await form.SendAsync("Send to my team");
                await phone.WaitForURLAsync("**/me/messages?sent=true");
                await phone.SeesAsync("Your team is not at work right now.", "from 9:00 AM", "5:00 PM", "Call 988");
                (await Looks.FaultsAsync(phone)).ShouldBeEmpty();

                clock.Skip(TimeSpan.FromHours(13));
                var staff = await clinic.StaffAsync("director");
                await staff.GotoAsync("/messages");
                var card = staff.Locator("section.card").Filter(new() { HasText = "Is ten fine?" });
                await card.Locator("textarea").FillAsync("Ten is fine. See you then.");
                await card.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
                await staff.Locator("body").ShowsAsync("Your answer is sent.");
                (await staff.GetByText("Is ten fine?").CountAsync()).ShouldBe(0);

                var again = await clinic.ClientAsync(DemoStories.ClientEmail);
                await again.GotoAsync("/me");
                await again.Card("Messages with your team").ShowsAsync("new message");
                await again.GotoAsync("/me/messages");
                await again.SeesAsync("Ten is fine. See you then.", "Read by your team");

                await staff.GotoAsync($"/clients/{Client()}");
                await staff.Card("Messages").ShowsAsync("Read by the client");
            },
            forgiven: Looks.IsOfTheLook
        );
    }

    private Guid Client() =>
        DemoStories
            .Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow())
            .Clients.First(c => c.Person.Email == DemoStories.ClientEmail)
            .Id.Value;
}
