using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A return to use that is told in a minute and answered the same day; a diary card for a week.</summary>
public sealed class LapseTests(Stage stage)
{
    [Fact]
    public async Task A_return_to_use_is_told_in_a_minute_and_answered_the_same_day()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_return_to_use_is_told_in_a_minute_and_answered_the_same_day),
            async () =>
            {
                var client = DemoStories
                    .Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow())
                    .Clients.First(c => c.Person.Email == DemoStories.ClientEmail);
                var phone = await clinic.ClientAsync(DemoStories.ClientEmail);
                await phone.GotoAsync("/me/lapse");
                await phone.SeesAsync("Your body can take less now");
                var form = phone.Form("lapse");
                await form.AnswerAsync("Are you safe right now?", "Yes, I am safe");
                await form.AnswerAsync("When was it?", "Today");
                await form.AnswerAsync("Was it an opioid, or pills or powder from the street?", "No");
                await form.GetByLabel("Please call me").PressAsync(" ");
                await form.SendAsync("Tell my team");
                await phone.WaitForURLAsync("**/me/lapse/done");
                // Days and hours are kept: nothing is set back to zero.
                await phone.SeesAsync("What you keep");
                (await phone.Card("What you keep").Locator(".stat").CountAsync()).ShouldBeGreaterThan(0);

                var staff = await clinic.StaffAsync("supervisor");
                await staff.GotoAsync("/huddle");
                await staff
                    .Locator("main tbody tr")
                    .Filter(new() { HasText = $"{client.Person.GivenName} {client.Person.FamilyName}" })
                    .Locator("a[href*='/huddle/']")
                    .First.ClickAsync();
                await staff.SeesAsync("Told us of a return to use");
                await HuddleTests.CloseAsync(
                    staff,
                    ("Talked with the person", "Safe, with a sister. Comes to the group tonight.", "")
                );
                await staff.SeesAsync("Closed");
            }
        );
    }

    [Fact]
    public async Task A_diary_card_is_kept_for_a_week_also_without_signal_and_the_team_sees_it()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_diary_card_is_kept_for_a_week_also_without_signal_and_the_team_sees_it),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
                var phone = await clinic.ClientAsync(DemoStories.ClientEmail);
                for (var back = 6; back >= 0; back--)
                {
                    await phone.GotoAsync($"/me/diary/{story.Today.AddDays(-back):yyyy-MM-dd}");
                    var form = phone.Form("diary");
                    await form.Locator("[name='Input.Urge'][value='3']").CheckAsync();
                    await form.AnswerAsync("Did you use?", "No");
                    await form.Locator("[name='Input.Skills'][value='urge-surfing']").PressAsync(" ");
                    await form.Locator("[name='Input.Helped'][value='4']").CheckAsync();
                    await phone.Context.SetOfflineAsync(back == 0);
                    await form.Locator("button[type=submit]").ClickAsync();
                    if (back > 0)
                    {
                        await phone.WaitForURLAsync("**/me/diary");
                    }
                }

                await phone.Locator("[data-when=saved]").ShowsAsync("Kept on this phone");
                await phone.Context.SetOfflineAsync(false);
                await phone.GotoAsync("/me/diary");
                for (var tries = 0; tries < 50 && await phone.GetByText("7 of the last 7 days").CountAsync() == 0; tries++)
                {
                    await Task.Delay(300);
                    await phone.ReloadAsync();
                }

                await phone.SeesAsync("7 of the last 7 days are filled in");
                (await Looks.FaultsAsync(phone)).ShouldBeEmpty();

                var staff = await clinic.StaffAsync("director");
                await staff.GotoAsync($"/clients/{client}");
                (await staff.Card("Diary card").Locator("tbody tr").CountAsync()).ShouldBe(7);
                await staff.Card("Diary card").ShowsAsync("Riding out an urge");
            },
            complaint => Looks.IsOfALostLine(complaint) || Looks.IsOfTheLook(complaint)
        );
    }
}
