using System.Diagnostics;

namespace Footbridge.Journeys;

/// <summary>A counselor who uses no mouse documents a group of twelve: two came late, one walked in, one left early, one did not come, and
/// a colleague led it too. What it took is printed; it does not decide the test.</summary>
public sealed class KeyboardPassTests(Stage stage)
{
    private const string Leader = "counselor2";
    private const string Group = "Skills for strong feelings";

    private const string Shared =
        "The group practised naming a feeling, rating it from zero to ten and choosing one skill before acting.";

    private static readonly string[] Responses =
    [
        "Named shame as the feeling behind last weekend and rated it seven.",
        "Came late from the clinic, then described how paced breathing slowed a racing heart on the bus.",
        "Disagreed that feelings pass and told of an evening when anger stayed for hours.",
        "Brought the worksheet filled in for six of seven days and asked for more copies.",
        "Arrived late and quiet; plans to call a sister before the next family dinner.",
        "Noticed that hunger comes before irritation and will carry a snack to the late shift.",
        "Cried when speaking about the dog that died and let others offer comfort before leaving early.",
        "Laughed about an old habit of slamming doors; practised saying what is wanted instead.",
        "Rated craving at eight on arrival and at four after the exercise with cold water.",
        "Asked how medicine and feelings work together and wants to raise it with the nurse.",
        "Came straight from work, tired, and chose rest as the one skill for tonight.",
        "Taught the others a counting rhyme learned from a grandmother for hard moments.",
    ];

    [Fact]
    public async Task Twelve_notes_of_an_untidy_morning_are_signed_by_keyboard_alone()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Twelve_notes_of_an_untidy_morning_are_signed_by_keyboard_alone),
            async () =>
            {
                var page = await clinic.StaffAsync(Leader);
                await page.GotoAsync("/today");
                var keys = new Keys(page);
                var watch = Stopwatch.StartNew();
                await OpenAsync(page, keys);
                await WalkInAsync(page, keys);
                await SharedAsync(page, keys);
                var (missed, left) = await PeopleAsync(page, keys);
                await keys.PressAsync("Alt+ArrowDown");
                await keys.PressAsync("Enter");
                await Assertions.Expect(page.Locator("#statement")).ToBeVisibleAsync();
                await keys.ToAsync("#statement", back: true);
                await keys.PressAsync("Space");
                await keys.ToAsync("button[value=sign]");
                await keys.PressAsync("Enter");
                await Assertions.Expect(page.GetByText("Nothing changes any more")).ToBeVisibleAsync();
                watch.Stop();
                Say(
                    $"12 notes by keyboard: {keys.Presses} key presses, {keys.Texts} texts of {keys.Characters} characters, {watch.Elapsed.TotalSeconds:F0} s"
                );
                await HoldsAsync(page, missed, left);
            }
        );
    }

    private static async Task OpenAsync(IPage page, Keys keys)
    {
        var open = page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^Open ?: {Group}$") });
        await keys.ToAsync($"main a[href='{await open.GetAttributeAsync("href")}']");
        await keys.PressAsync("Enter");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Open session" });
        await Assertions.Expect(button).ToBeVisibleAsync();
        await keys.ToAsync("form[data-guard] button.primary");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-seat]")).ToHaveCountAsync(12);
        await keys.ToAsync("button[value=everyone]");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("input[value=present]:checked")).ToHaveCountAsync(12);
    }

    private static async Task WalkInAsync(IPage page, Keys keys)
    {
        await Assertions.Expect(page.Locator("form[data-pass][data-ready]")).ToBeVisibleAsync();
        await keys.PressAsync("Alt+w");
        await keys.PressAsync("ArrowDown");
        await keys.ToAsync("button[value=walk-in]");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-seat]")).ToHaveCountAsync(13);
    }

    private static async Task SharedAsync(IPage page, Keys keys)
    {
        // The page came anew with the walk-in, and listens to its keys only when it says so.
        await Assertions.Expect(page.Locator("form[data-pass][data-ready]")).ToBeVisibleAsync();
        await keys.ToAsync("#shared-text", with: "Alt+ArrowDown", otherwise: "Alt+ArrowUp");
        await keys.WriteAsync(Shared);
        await keys.ToAsync(".times summary");
        await keys.PressAsync("Enter");
        await keys.ToAsync("input[name=CoFacilitator]");
        await keys.PressAsync("Space");
        await Assertions.Expect(page.Locator("input[name=CoFacilitator]:checked")).ToHaveCountAsync(1);
        await keys.ToAsync("button[value='participation-2']");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("input[name$=Participation][value='2']:checked")).ToHaveCountAsync(13);
    }

    // Twelve of the thirteen were there. Of those on the roster, two came late, one left early and one did not come.
    private static async Task<(string Missed, string Left)> PeopleAsync(IPage page, Keys keys)
    {
        var walkedIn = await page.Locator("[data-seat]")
            .EvaluateAllAsync<int>("seats => seats.findIndex(seat => seat.querySelector('.seat-facts .badge'))");
        var roster = Enumerable.Range(0, 13).Where(seat => seat != walkedIn).ToList();
        var (absent, early) = (roster[4], roster[7]);
        var written = 0;
        for (var seat = 0; seat < 13; seat++)
        {
            if (seat == 0)
            {
                await keys.ToAsync("[data-response]", with: "Alt+ArrowDown", otherwise: "Alt+ArrowDown");
            }
            else
            {
                await keys.PressAsync("Alt+ArrowDown");
            }

            if (seat == absent)
            {
                await keys.ToAsync("input[name$=State]", back: true);
                await keys.PressAsync("ArrowRight");
                continue;
            }

            if (seat == roster[1] || seat == roster[3])
            {
                await keys.ToAsync("input[name$=State]", back: true);
                await keys.PressAsync("Tab");
                await keys.WriteAsync("0920AM");
                await keys.ToAsync("[data-response]");
            }
            else if (seat == early)
            {
                await keys.ToAsync("input[name$=State]", back: true);
                await keys.ToAsync("input[name$=Left]");
                await keys.WriteAsync("1100AM");
                await keys.ToAsync("[data-response]");
            }

            await keys.WriteAsync(Responses[written]);
            written++;
        }

        written.ShouldBe(12);
        var last = page.Locator("[data-response]:visible").Last;
        await keys.WriteAsync(" /nosi ");
        await Assertions.Expect(last).ToHaveValueAsync($"{Responses[11]} No thoughts of self-harm or of harming others today. ");
        await Assertions.Expect(page.Locator("[data-phrase-status]")).ToContainTextAsync("No thoughts of self-harm");
        return (await NameAsync(absent), await NameAsync(early));

        async Task<string> NameAsync(int seat) =>
            (await page.Locator("[data-seat]").Nth(seat).Locator(".seat-name").InnerTextAsync()).Trim();
    }

    private static async Task HoldsAsync(IPage page, string missed, string left)
    {
        var rows = page.Locator("main table tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(13);
        await Assertions.Expect(rows.Filter(new() { HasText = missed })).ToContainTextAsync("Write outreach note");
        await Assertions.Expect(rows.Filter(new() { HasText = "2 h 40 min" })).ToHaveCountAsync(2);
        await Assertions.Expect(rows.Filter(new() { HasText = left }).Locator(".number")).ToContainTextAsync("2 h");
        // The clock goes on while the keys are pressed.
        await Assertions.Expect(rows.Filter(new() { HasTextRegex = new("1 h [34][0-9] min") })).ToHaveCountAsync(1);
        await rows.First.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.Locator("main dd").Filter(new() { HasTextRegex = new("; ") })).ToHaveCountAsync(1);
    }

    private static void Say(string words)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(words);
        TestContext.Current.SendDiagnosticMessage(words);
    }

    /// <summary>A hand on the keyboard: what it presses is counted.</summary>
    private sealed class Keys(IPage page)
    {
        private const int Most = 400;

        public int Presses { get; private set; }

        public int Texts { get; private set; }

        public int Characters { get; private set; }

        public async Task PressAsync(string key)
        {
            Presses++;
            await page.Keyboard.PressAsync(key);
        }

        public async Task WriteAsync(string words)
        {
            Texts++;
            Characters += words.Length;
            await page.Keyboard.TypeAsync(words);
        }

        /// <summary>Moves with the Tab key until the focus is there.</summary>
        public Task ToAsync(string place, bool back = false) => ToAsync(place, back ? "Shift+Tab" : "Tab", otherwise: null);

        /// <summary>Moves with a key until the focus is there; with another one when that led past it.</summary>
        public async Task ToAsync(string place, string with, string? otherwise)
        {
            for (var step = 0; step < Most; step++)
            {
                if (await page.EvaluateAsync<bool>("place => document.activeElement?.matches(place) ?? false", place))
                {
                    return;
                }

                await PressAsync(step == 0 || otherwise is null ? with : otherwise);
            }

            throw new InvalidOperationException($"The keys do not reach {place}.");
        }
    }
}
