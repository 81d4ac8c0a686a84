using Footbridge.Contracts.Risk;
using Footbridge.Host.Start;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Journeys;

/// <summary>Questions that are sent to a phone, put on the tablet and asked in a talk, and who hears of an answer that cannot wait.</summary>
public sealed class MeasureTests(Stage stage)
{
    private const string Phq9 = "phq-9";
    private const string Ruler = "readiness-ruler";

    [Fact]
    public async Task Questions_sent_to_a_phone_are_answered_one_by_one_and_an_alarm_reaches_the_team()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Questions_sent_to_a_phone_are_answered_one_by_one_and_an_alarm_reaches_the_team),
            async () =>
            {
                var (client, name) = Amara();
                var nurse = await clinic.StaffAsync("medical");
                await AskAsync(nurse, client, Phq9, "Link");
                var link = await LinkAsync(clinic);

                var phone = await clinic.VisitorAsync(phone: true);
                await phone.GotoAsync(link);
                await Assertions.Expect(phone.Locator("main")).Not.ToContainTextAsync(name);
                (await Looks.FaultsAsync(phone)).ShouldBeEmpty();
                for (var question = 1; question <= 8; question++)
                {
                    await Assertions.Expect(phone.Locator("[data-question]:visible")).ToHaveCountAsync(1);
                    await ChooseAsync(phone, "Several days");
                    await phone.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
                }

                // Who puts the phone away goes on where they were.
                await phone.GotoAsync(link);
                await Assertions.Expect(phone.Locator("[data-part=progress]")).ToContainTextAsync("Question 9");
                await Assertions.Expect(phone.Locator("[data-part=urgent]")).ToBeHiddenAsync();
                await ChooseAsync(phone, "More than half the days");
                await Assertions.Expect(phone.Locator("[data-part=urgent]")).ToBeVisibleAsync();
                await Assertions
                    .Expect(phone.Locator("[data-part=urgent]").GetByRole(AriaRole.Link, new() { Name = "Call 988" }))
                    .ToHaveAttributeAsync("href", "tel:988");
                (await Looks.FaultsAsync(phone)).ShouldBeEmpty();

                // Nothing was sent yet, and whoever is on call knows.
                var onCall = await clinic.StaffAsync(await OnCallAsync(clinic));
                await onCall.GotoAsync("/huddle");
                await onCall
                    .Locator("main tbody tr")
                    .Filter(new() { HasText = name })
                    .Locator("a[href*='/huddle/']")
                    .First.ClickAsync();
                await onCall.SeesAsync("an answer asks for a call now", "Somebody is needed now. Told:");
                await onCall.Form("have").SendAsync("I have it");
                await onCall.SeesAsync("took it on at");
                var item = onCall.Url;

                await phone.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
                await ChooseAsync(phone, "Somewhat difficult");
                await phone.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
                await phone.Locator("main").ShowsAsync("Our team has been told and will call you.");
                (await Looks.FaultsAsync(phone)).ShouldBeEmpty();

                await nurse.GotoAsync($"/clients/{client}/measures");
                await nurse.Locator("main").ShowsAsync("10 of 27");

                await onCall.GotoAsync($"/clients/{client}/measures");
                await onCall.Locator("#waiting").ShowsAsync("We ask or rate");
                await onCall.Locator("#waiting").GetByRole(AriaRole.Link, new() { Name = "Ask here" }).First.ClickAsync();
                await onCall.Locator("form#interview").WaitForAsync();
                (await Looks.FaultsAsync(onCall)).ShouldBeEmpty();
                foreach (var (question, answer) in new[] { ("1", "1"), ("2", "0"), ("6", "0") })
                {
                    await onCall.Locator($"[name='a.{question}'][value='{answer}']").CheckAsync();
                }

                await onCall.GetByRole(AriaRole.Button, new() { Name = "Save the answers" }).ClickAsync();
                await onCall.Locator("body").ShowsAsync("Saved.");
                await onCall.GotoAsync(item);
                var close = onCall.Form("close");
                await close.AnswerAsync("How it ended", "Safety assessment done");
                await close.FillAsync("Closing note", "Talked for half an hour; safe tonight, and will be here tomorrow.");
                await close.SendAsync("Close item");
                await onCall.Card("Closed").ShowsAsync("Safety assessment done");

                await phone.GotoAsync(link);
                await phone.Locator("main").ShowsAsync("Your answers have arrived.");
            },
            Looks.IsOfTheLook
        );
    }

    [Fact]
    public async Task Answers_given_without_signal_are_kept_and_arrive_once()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Answers_given_without_signal_are_kept_and_arrive_once),
            async () =>
            {
                var (client, _) = Amara();
                var nurse = await clinic.StaffAsync("medical");
                await AskAsync(nurse, client, "gad-7", "Link");
                var phone = await clinic.VisitorAsync(phone: true);
                await phone.GotoAsync(await LinkAsync(clinic));
                await phone.Locator("form.stepped").WaitForAsync();
                await phone.Context.SetOfflineAsync(true);
                for (var question = 1; question <= 7; question++)
                {
                    await ChooseAsync(phone, "Several days");
                    if (question < 7)
                    {
                        await phone.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
                    }
                }

                await phone.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
                await Assertions.Expect(phone.Locator("[data-part=saved]")).ToBeVisibleAsync();
                await phone.Context.SetOfflineAsync(false);
                await phone.Locator("main").ShowsAsync("Your answers have arrived.");
                await nurse.GotoAsync($"/clients/{client}/measures");
                await nurse.Locator("main").ShowsAsync("7 of 21");
            },
            Looks.IsOfALostLine
        );
    }

    [Fact]
    public async Task The_tablet_in_the_waiting_room_opens_questions_by_a_code_and_shows_nothing_of_the_last_person()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(The_tablet_in_the_waiting_room_opens_questions_by_a_code_and_shows_nothing_of_the_last_person),
            async () =>
            {
                var (client, name) = Amara();
                var nurse = await clinic.StaffAsync("medical");
                await AskAsync(nurse, client, "gad-7", "Kiosk");
                var code = (await nurse.Locator(".code-shown").InnerTextAsync()).Trim();

                var tablet = await clinic.VisitorAsync();
                await tablet.GotoAsync("/kiosk");
                await tablet.GetByLabel("Code").FillAsync("WRONG1");
                await tablet.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
                await tablet.Locator("main").ShowsAsync("This code does not work.");
                await tablet.GetByLabel("Code").FillAsync(code.ToLowerInvariant());
                await tablet.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
                await tablet.Locator("form.stepped").WaitForAsync();
                await Assertions.Expect(tablet.Locator("body")).Not.ToContainTextAsync(name);
                for (var question = 1; question <= 7; question++)
                {
                    await ChooseAsync(tablet, "Not at all");
                    if (question < 7)
                    {
                        await tablet.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
                    }
                }

                await tablet.GetByRole(AriaRole.Button, new() { Name = "Send my answers" }).ClickAsync();
                await tablet.Locator("main").ShowsAsync("Please give the tablet back.");
                await tablet.GetByRole(AriaRole.Link, new() { Name = "Back to the start" }).ClickAsync();
                await tablet.WaitForURLAsync("**/kiosk");
                await Assertions.Expect(tablet.GetByLabel("Code")).ToHaveValueAsync("");
                await tablet.GetByLabel("Code").FillAsync(code);
                await tablet.GetByRole(AriaRole.Button, new() { Name = "Start" }).ClickAsync();
                await tablet.Locator("main").ShowsAsync("This code does not work.");
            }
        );
    }

    [Fact]
    public async Task A_link_ends_after_three_days_in_words_that_say_what_to_do()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_link_ends_after_three_days_in_words_that_say_what_to_do),
            async () =>
            {
                var nurse = await clinic.StaffAsync("medical");
                await AskAsync(nurse, Amara().Client, "gad-7", "Link");
                var link = await LinkAsync(clinic);
                var phone = await clinic.VisitorAsync(phone: true);
                await phone.GotoAsync(link);
                await phone.Locator("main").ShowsAsync("A few questions");
                ((TuesdayClock)clinic.Clock).Skip(TimeSpan.FromHours(72));
                await phone.GotoAsync(link);
                await phone.Locator("main").ShowsAsync("This link does not work any more");
                await phone.Locator("main").ShowsAsync("Please call us for a new one");
            }
        );
    }

    [Fact]
    public async Task Questions_are_answered_in_Spanish_from_the_app()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Questions_are_answered_in_Spanish_from_the_app),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var mateo = story.Clients.First(c => c.Person.Email == DemoStories.SpanishClientEmail);
                var nurse = await clinic.StaffAsync("medical");
                await AskAsync(nurse, mateo.Id.Value, Ruler, "Link");
                var phone = await clinic.ClientAsync(DemoStories.SpanishClientEmail, language: "es-US");
                await phone.GotoAsync("/me/questions");
                await phone.Locator("main").ShowsAsync("Preguntas");
                await phone
                    .Locator("main section, main article, main .card")
                    .Filter(new() { HasText = "ahora" })
                    .GetByRole(AriaRole.Button, new() { Name = "Empezar" })
                    .First.ClickAsync();
                await phone.Locator("main").ShowsAsync("¿Qué tan importante es para usted hacer este cambio ahora?");
                (await Looks.UntranslatedAsync(phone)).ShouldBeEmpty();
                for (var question = 1; question <= 3; question++)
                {
                    // Until the page leads from one to the next, all of them stand below each other.
                    await Assertions.Expect(phone.Locator("[data-question]:visible")).ToHaveCountAsync(1);
                    await phone.Locator("[data-question]:visible .scale-step input").Nth(7).CheckAsync();
                    if (question < 3)
                    {
                        await phone.GetByRole(AriaRole.Button, new() { Name = "Siguiente" }).ClickAsync();
                    }
                }

                await phone.GetByRole(AriaRole.Button, new() { Name = "Enviar mis respuestas" }).ClickAsync();
                await phone.Locator("main").ShowsAsync("Sus respuestas llegaron.");
            }
        );
    }

    private (Guid Client, string Name) Amara()
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var amara = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail);
        return (amara.Id.Value, amara.Person.FamilyName);
    }

    private async Task<string> OnCallAsync(RunningClinic clinic)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var now = await clinic.AsProgramAsync(services =>
            services.GetRequiredService<IOnCall>().AtAsync(clinic.Clock.GetUtcNow(), CancellationToken.None)
        );
        return story.Staff.Single(s => s.Id == now.First).Email.Split('@')[0];
    }

    private static async Task AskAsync(IPage staff, Guid client, string instrument, string way)
    {
        await staff.GotoAsync($"/clients/{client}/measures");
        var ask = staff.Form("ask");
        await ask.Locator("select[name$='Instrument']").SelectOptionAsync(instrument);
        await ask.Locator("select[name$='Way']").SelectOptionAsync(way);
        await ask.SendAsync("Ask now");
        await staff.Locator("body").ShowsAsync(way == "Kiosk" ? "Code for the tablet" : "The link was sent.");
    }

    private static async Task ChooseAsync(IPage page, string answer) =>
        await page.Locator("[data-question]:visible").GetByText(answer, new() { Exact = true }).ClickAsync();

    /// <summary>The link in the last message, as its reader would open it.</summary>
    private static async Task<string> LinkAsync(RunningClinic clinic)
    {
        var bodies = await clinic.AsProgramAsync(services =>
            services
                .GetRequiredService<FootbridgeDb>()
                .Set<OutboxMessage>()
                .OrderByDescending(m => m.CreatedAt)
                .Take(20)
                .Select(m => m.Body)
                .ToListAsync()
        );
        return bodies
            .SelectMany(b => b.Split(' '))
            .First(w =>
                w.Contains("/m/", StringComparison.Ordinal) && w.StartsWith(clinic.Address.ToString(), StringComparison.Ordinal)
            );
    }
}
