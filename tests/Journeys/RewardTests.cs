using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>Rewards from the decision of a director to what the client sees on the phone.</summary>
public sealed class RewardTests(Stage stage)
{
    private static readonly string[] OfStaff =
    [
        "/rewards",
        "/rewards/ledger",
        "/rewards/draws",
        "/rewards/stock",
        "/rewards/settings",
    ];

    [Fact]
    public async Task A_negative_screen_earns_a_draw_that_the_client_can_check()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_negative_screen_earns_a_draw_that_the_client_can_check),
            async () =>
            {
                var director = await clinic.StaffAsync("director");
                await LookAtAllAsync(director);
                await SwitchOnAsync(director, "Draws from a bowl of slips");
                await director.GotoAsync("/rewards");
                await director.SeesAsync("Rewards are on", "Nobody has anything waiting.");
                await director.Body().PushAsync("Choose this month's seed");
                await director.SeesAsync("Fingerprint of this month's secret seed");
                await ShelveAsync(director);

                await ScreenAsync(clinic);
                var own = await clinic.ClientAsync(DemoStories.ClientEmail);
                await own.GotoAsync("/me");
                await own.SeesAsync("You have one draw waiting.");

                await director.GotoAsync($"/rewards/{Client()}");
                var draw = director.Form("draw");
                await draw.FillAsync("The client's number", "123");
                await draw.SendAsync("Draw one slip");
                await director.Locator("body").ShowsAsync("The slip is drawn.");
                await LookAsync(director);
                await LookAtAllAsync(director);

                await own.GotoAsync("/me/rewards");
                await own.SeesAsync("What you drew", "1 in a row.", "Next time you earn 2 draws.", "You can check each draw");
                await own.Body().Locator("summary").Last.ClickAsync();
                await own.SeesAsync("123", "The seed is told when the month is over.");
                await LookAsync(own);
            },
            forgiven: Looks.IsOfTheLook
        );
    }

    [Fact]
    public async Task A_voucher_is_handed_over_before_a_witness_and_corrected_by_a_further_line()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_voucher_is_handed_over_before_a_witness_and_corrected_by_a_further_line),
            async () =>
            {
                var director = await clinic.StaffAsync("director");
                await SwitchOnAsync(director, "Vouchers that grow");
                await ScreenAsync(clinic);
                await director.GotoAsync($"/rewards/{Client()}");
                await director.Form("voucher").SendAsync("Give the oldest voucher");
                await director.SeesAsync("$2.50", "To hand over");
                await LookAsync(director);

                await director.Body().GetByText("Hand over", new() { Exact = true }).First.ClickAsync();
                await director
                    .Body()
                    .Field("Who saw it (another member of staff)")
                    .SelectOptionAsync(new SelectOptionValue { Index = 1 });
                await director.Body().SendAsync("Hand over");
                await director.SeesAsync("Handed over", "seen by");

                await director.Body().GetByText("Correct: it was not handed over", new() { Exact = true }).First.ClickAsync();
                await director.Body().FillAsync("What happened?", "The client had to leave for the bus.");
                await director.Body().SendAsync("Correct: it was not handed over");
                await director.SeesAsync("To hand over", "seen by", "The client had to leave for the bus.");
                await LookAsync(director);

                var own = await clinic.ClientAsync(DemoStories.ClientEmail);
                await own.GotoAsync("/me/rewards");
                await own.SeesAsync("Voucher", "To hand over");
                await LookAsync(own);

                var other = await clinic.ClientAsync(DemoStories.SpanishClientEmail, language: "es-US");
                await other.GotoAsync("/me/rewards");
                await other.SeesAsync("Mis recompensas", "La próxima vez gana $2.50.", "de memoria");
                await LookAsync(other);
            },
            forgiven: Looks.IsOfTheLook
        );
    }

    private static async Task SwitchOnAsync(IPage director, string schedule)
    {
        await director.GotoAsync("/rewards/settings");
        await director.SeesAsync("counsel", "750 USD", "from memory");
        var terms = director.Form("terms");
        await terms.TickAsync("Give rewards");
        await terms.ChooseAsync("Schedule", schedule);
        await terms.ChooseAsync("What is rewarded", "negative drug screens, Fentanyl");
        await terms.FillAsync("Limit for each client and year", "750");
        await terms.FillAsync("Limit for all clients and month", "2000");
        await terms.TickAsync("Our counsel has checked the federal and state rules for this program.");
        await terms.SendAsync("Save");
        await director.Locator("body").ShowsAsync("The settings of rewards are saved.");
    }

    private static async Task ShelveAsync(IPage director)
    {
        await director.GotoAsync("/rewards/stock");
        var item = director.Form("item");
        await item.FillAsync("What it is", "A bus pass");
        await item.ChooseAsync("Slip", "Small prize, up to $1.00");
        await item.FillAsync("Value", "1");
        await item.FillAsync("How many", "12");
        await item.SendAsync("Put on the shelf");
        await director.SeesAsync("A bus pass", "12 there");
    }

    private async Task ScreenAsync(RunningClinic clinic)
    {
        var nurse = await clinic.StaffAsync("medical");
        await nurse.GotoAsync($"/clients/{Client()}/screens");
        var record = nurse.Form("screen");
        await record.Locator("select[name='Input.Panel']").SelectOptionAsync("fentanyl");
        await record.FillAsync("Temperature", "96");
        await record.SendAsync("Save screen");
        await nurse.Locator("main").ShowsAsync("96 °F");
    }

    private static async Task LookAtAllAsync(IPage page)
    {
        foreach (var path in OfStaff)
        {
            await page.GotoAsync(path);
            await LookAsync(page);
        }
    }

    private static async Task LookAsync(IPage page)
    {
        (await Looks.FaultsAsync(page)).ShouldBeEmpty(page.Url);
        (await Looks.UntranslatedAsync(page)).ShouldBeEmpty(page.Url);
        (await Looks.IsWiderThanTheScreenAsync(page)).ShouldBeFalse(page.Url);
    }

    private Guid Client() =>
        DemoStories
            .Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow())
            .Clients.First(c => c.Person.Email == DemoStories.ClientEmail)
            .Id.Value;
}
