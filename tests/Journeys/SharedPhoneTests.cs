using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>Two people with one phone. What it keeps for the one is never shown to the other.</summary>
public sealed class SharedPhoneTests(Stage stage)
{
    private static readonly string[] Pages =
    [
        "/me",
        "/me/safety",
        "/me/check-in",
        "/me/practice",
        "/me/practice/thought-record",
        "/me/diary",
        "/me/learn",
        "/me/rewards",
        "/me/reminders",
        "/me/rights/contact",
    ];

    // Every page that this browser keeps, each with its path before it.
    private const string Kept = """
        async () => {
          const texts = [];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
              const answer = await cache.match(request);
              if ((answer.headers.get("Content-Type") ?? "").startsWith("text/html")) {
                texts.push(`${new URL(request.url).pathname}\n${await answer.text()}`);
              }
            }
          }
          return texts;
        }
        """;

    private const string OneWaits = "async () => (await self.footbridgeOutbox?.all())?.length === 1";

    [Fact]
    public async Task What_a_phone_keeps_of_one_person_is_never_shown_to_the_next()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(What_a_phone_keeps_of_one_person_is_never_shown_to_the_next),
            () => ShareAsync(clinic),
            Looks.IsOfALostLine
        );
    }

    [Fact]
    public async Task What_was_kept_and_then_refused_is_shown_with_its_words_until_it_is_let_go()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(What_was_kept_and_then_refused_is_shown_with_its_words_until_it_is_let_go),
            async () =>
            {
                var page = await clinic.ClientAsync(DemoStories.ClientEmail);
                await page.UntilAsync("async () => !!self.footbridgeOutbox");
                // A day of long ago, written on a phone that was found again.
                await page.EvaluateAsync(
                    """
                    () => self.footbridgeOutbox.keep({
                      key: "old", owner: document.querySelector("[data-phone]").dataset.phone, url: "/api/diary", at: 1,
                      body: { client: document.querySelector("[data-phone]").dataset.phone, on: "2020-01-01", answers: { urge: 3 }, words: "A day long ago" },
                    })
                    """
                );
                await page.GotoAsync("/me/learn");
                var told = page.Locator(".phone-refused");
                await told.ShowsAsync("could not be taken");
                await told.ShowsAsync("A day long ago");
                await told.GetByRole(AriaRole.Button).ClickAsync();
                await Assertions.Expect(told).ToHaveCountAsync(0);
                await page.ReloadAsync();
                await page.UntilAsync("async () => (await self.footbridgeOutbox?.all())?.length === 0");
            },
            complaint => complaint.Contains("422", StringComparison.Ordinal)
        );
    }

    private async Task ShareAsync(RunningClinic clinic)
    {
        var people = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow()).Clients;
        var first = people.First(c => c.Person.Email == DemoStories.ClientEmail);
        string[] ofFirst = [first.Id.Value.ToString(), first.Person.PreferredName ?? first.Person.GivenName];

        var page = await clinic.VisitorAsync(phone: true);
        await RunningClinic.SignInClientAsync(page, DemoStories.ClientEmail);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
        }

        await page.UntilAsync(
            "async () => !!(await caches.match('/me/practice/thought-record')) && !!(await caches.match('/me/safety'))"
        );
        (await HoldingAsync(page, ofFirst)).ShouldContain("/me/safety");
        // Something is kept at the very moment at which the phone is handed over.
        await page.UntilAsync("async () => !!self.footbridgeOutbox");
        await page.EvaluateAsync(
            """
            (client) => self.footbridgeOutbox.keep({
              key: "handed-over", owner: client, url: "/api/practice", at: Date.now(),
              body: { client, at: new Date().toISOString(), exercise: "urge-surfing", answers: ["8", "7", "3"], helped: "Yes" },
            })
            """,
            ofFirst[0]
        );
        await page.Locator("details:has(form[action='/sign-out']) summary").ClickAsync();
        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        await page.WaitForURLAsync("**/sign-in**");
        (await HoldingAsync(page, ofFirst)).ShouldBeEmpty();

        await RunningClinic.SignInClientAsync(page, DemoStories.SpanishClientEmail);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            ShowsNothingOf(await page.ContentAsync(), ofFirst);
        }

        await page.UntilAsync(
            "async () => !!(await caches.match('/me/practice/thought-record')) && !!(await caches.match('/me/safety'))"
        );
        (await HoldingAsync(page, ofFirst)).ShouldBeEmpty();
        await page.Context.SetOfflineAsync(true);
        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            ShowsNothingOf(await page.ContentAsync(), ofFirst);
            // Only that there is no signal, and not that something waits.
            await Assertions.Expect(page.Locator(".phone-banner", new() { HasText = "will be sent" })).ToHaveCountAsync(0);
        }

        // What was kept waits for its owner, and is sent when they are back.
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync("/me");
        await page.UntilAsync(OneWaits);
        await page.Locator("details:has(form[action='/sign-out']) summary").ClickAsync();
        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        await page.WaitForURLAsync("**/sign-in**");
        await RunningClinic.SignInClientAsync(page, DemoStories.ClientEmail);
        await page.GotoAsync("/me/practice");
        await page.UntilAsync("async () => (await self.footbridgeOutbox?.all())?.length === 0");
    }

    // Paths of kept pages that hold a sign of a person.
    private static async Task<IReadOnlyList<string>> HoldingAsync(IPage page, IReadOnlyCollection<string> person) =>
        [
            .. (await page.EvaluateAsync<string[]>(Kept))
                .Where(text => person.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)))
                .Select(text => text[..text.IndexOf('\n', StringComparison.Ordinal)]),
        ];

    private static void ShowsNothingOf(string text, IEnumerable<string> person)
    {
        foreach (var sign in person)
        {
            text.ShouldNotContain(sign);
        }
    }
}
