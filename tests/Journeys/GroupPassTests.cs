using System.Text.RegularExpressions;

namespace Footbridge.Journeys;

/// <summary>A counselor documents the Tuesday morning group of twelve.</summary>
public sealed class GroupPassTests(Stage stage)
{
    private const string Leader = "counselor2";
    private const string Group = "Skills for strong feelings";
    private const string SharedText =
        "The group practised naming a feeling, rating it from zero to ten and choosing one skill before acting. Everyone tried paced breathing.";

    private static readonly string[] Responses =
    [
        "Named shame as the feeling behind last weekend and rated it seven.",
        "Was quiet at first, then described how paced breathing slowed a racing heart on the bus.",
        "Disagreed that feelings pass and told of an evening when anger stayed for hours.",
        "Brought the worksheet filled in for six of seven days and asked for more copies.",
        "Plans to call a sister before the next family dinner instead of leaving the table.",
        "Noticed that hunger comes before irritation and will carry a snack to the late shift.",
        "Cried when speaking about the dog that died and let others offer comfort.",
        "Laughed about an old habit of slamming doors; practised saying what is wanted instead.",
        "Rated craving at eight on arrival and at four after the exercise with cold water.",
        "Asked how medicine and feelings work together and wants to raise it with the nurse.",
        "Came straight from work, tired, and chose rest as the one skill for tonight.",
        "Taught the others a counting rhyme learned from a grandmother for hard moments.",
    ];

    [Fact]
    public async Task Twelve_notes_are_written_and_signed_in_at_most_40_interactions()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Twelve_notes_are_written_and_signed_in_at_most_40_interactions),
            async () =>
            {
                var page = await clinic.StaffAsync(Leader);
                await page.GotoAsync("/today");
                var hand = new Hand();
                var charts = await WriteAsync(page, hand, SharedText);
                await hand.ClickAsync(Statement(page));
                await hand.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sign 12 notes" }));
                await Assertions.Expect(page.GetByText("Nothing changes any more")).ToBeVisibleAsync();
                TestContext.Current.TestOutputHelper?.WriteLine($"{charts.Count} notes in {hand.Count} interactions");
                TestContext.Current.SendDiagnosticMessage($"{charts.Count} notes in {hand.Count} interactions");
                charts.Count.ShouldBe(12);
                hand.Count.ShouldBeLessThanOrEqualTo(40);
                await EveryChartHoldsItsOwnWordsOnlyAsync(page, charts);
            }
        );
    }

    [Fact]
    public async Task A_name_in_the_shared_text_is_caught_before_signing()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_name_in_the_shared_text_is_caught_before_signing),
            async () =>
            {
                var page = await clinic.StaffAsync(Leader);
                await page.GotoAsync("/today");
                await OpenAsync(page, new Hand());
                var name = (await page.Locator(".seat-name").First.InnerTextAsync()).Trim();
                var leaking = $"{SharedText} It went well for {name} too.";
                await FillInAsync(page, new Hand(), leaking);

                await Statement(page).ClickAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Sign 12 notes" }).ClickAsync();

                await Assertions
                    .Expect(page.Locator(".error-summary"))
                    .ToContainTextAsync("A client is named in the shared part");
                (await page.Locator(".card:has(#shared-text) mark.certain").AllInnerTextsAsync()).ShouldNotBeEmpty();
                await Assertions
                    .Expect(page.Locator(".card:has(#shared-text) [data-name-warning]"))
                    .ToContainTextAsync("May name a client");
                await Assertions.Expect(page.Locator("#shared-text")).ToHaveValueAsync(leaking);
                await Assertions.Expect(page.Locator("[data-response]").Nth(11)).ToHaveValueAsync(Responses[11]);
                await Assertions.Expect(page.GetByText("Not signed", new() { Exact = true })).ToBeVisibleAsync();

                await page.Locator("#shared-text").FillAsync(SharedText);
                await page.GetByRole(AriaRole.Button, new() { Name = "Sign 12 notes" }).ClickAsync();
                await Assertions.Expect(page.GetByText("Nothing changes any more")).ToBeVisibleAsync();
                await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("It went well for");
            }
        );
    }

    [Fact]
    public async Task Signing_twice_signs_once_and_says_why_the_second_time()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Signing_twice_signs_once_and_says_why_the_second_time),
            async () =>
            {
                var page = await clinic.StaffAsync(Leader);
                await page.GotoAsync("/today");
                var charts = await WriteAsync(page, new Hand(), SharedText);
                var other = await page.Context.NewPageAsync();
                await other.GotoAsync(page.Url);

                await Statement(page).CheckAsync();
                await Statement(other).CheckAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Sign 12 notes" }).ClickAsync();
                await Assertions.Expect(page.GetByText("Nothing changes any more")).ToBeVisibleAsync();
                await other.GetByRole(AriaRole.Button, new() { Name = "Sign 12 notes" }).ClickAsync();

                await Assertions
                    .Expect(other.Locator(".error-summary"))
                    .ToContainTextAsync("This session is signed, so it can't change any more.");
                await page.GotoAsync($"/clients/{charts[0].Client}/notes");
                (await page.Locator(".note-line-words", new() { HasText = Responses[0] }).CountAsync()).ShouldBe(1);
            }
        );
    }

    [Fact]
    public async Task Leaving_before_arriving_is_refused_and_what_was_typed_stays()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Leaving_before_arriving_is_refused_and_what_was_typed_stays),
            async () =>
            {
                var page = await clinic.StaffAsync(Leader);
                await page.GotoAsync("/today");
                await OpenAsync(page, new Hand());
                var seat = page.Locator("[data-seat]").First;
                await seat.GetByRole(AriaRole.Radio, new() { Name = "Here", Exact = true }).CheckAsync();
                await seat.GetByLabel("Arrived").FillAsync("10:30");
                await seat.GetByLabel("Left").FillAsync("10:00");
                await seat.Locator("[data-response]").FillAsync(Responses[0]);
                await SaveButton(page).ClickAsync();

                await Assertions
                    .Expect(page.Locator(".error-summary"))
                    .ToContainTextAsync("The time of leaving is not after the arrival.");
                await Assertions.Expect(seat.Locator("[data-response]")).ToHaveValueAsync(Responses[0]);

                await seat.GetByLabel("Arrived").FillAsync("09:05");
                await SaveButton(page).ClickAsync();
                await Assertions.Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
                await Assertions.Expect(seat.GetByLabel("Left")).ToHaveValueAsync("10:00");
                await Assertions.Expect(seat.Locator("[data-response]")).ToHaveValueAsync(Responses[0]);
            },
            // A draft that was refused while it was typed shows in the console.
            complaint => complaint.Contains("/draft", StringComparison.Ordinal)
        );
    }

    private static ILocator Statement(IPage page) => page.GetByLabel("I led this group and these notes are true");

    private static ILocator SaveButton(IPage page) =>
        page.Locator(".form-actions, form#pass").GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).Last;

    private static async Task<List<(string Client, string Response)>> WriteAsync(IPage page, Hand hand, string sharedText)
    {
        await OpenAsync(page, hand);
        return await FillInAsync(page, hand, sharedText);
    }

    private static async Task OpenAsync(IPage page, Hand hand)
    {
        await hand.ClickAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^Open ?: {Group}$") }));
        await hand.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Open session" }));
        await Assertions.Expect(page.Locator("[data-seat]")).ToHaveCountAsync(12);
    }

    private static async Task<List<(string Client, string Response)>> FillInAsync(IPage page, Hand hand, string sharedText)
    {
        await hand.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Everyone is here" }));
        await Assertions.Expect(page.Locator("input[value=present]:checked")).ToHaveCountAsync(12);
        await hand.FillAsync(page.GetByLabel("What the group did"), sharedText);
        var charts = new List<(string Client, string Response)>();
        var seats = page.Locator("[data-seat]");
        for (var i = 0; i < Responses.Length; i++)
        {
            var seat = seats.Nth(i);
            await hand.FillAsync(seat.GetByLabel("Response:"), Responses[i]);
            charts.Add((await seat.GetAttributeAsync("data-client") ?? "", Responses[i]));
        }

        await hand.ClickAsync(page.GetByRole(AriaRole.Group, new() { Name = "Participation of everybody" }).GetByText("Active"));
        await Assertions.Expect(page.Locator("input[name$=Participation][value='2']:checked")).ToHaveCountAsync(12);
        await hand.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Finish session" }));
        await Assertions.Expect(Statement(page)).ToBeVisibleAsync();
        return charts;
    }

    private static async Task EveryChartHoldsItsOwnWordsOnlyAsync(IPage page, List<(string Client, string Response)> charts)
    {
        foreach (var (client, own) in charts)
        {
            await page.GotoAsync($"/clients/{client}/notes");
            await NobodyElseAsync(page.Locator("main"), own);
            await page.Locator(".note-line", new() { HasText = own }).GetByRole(AriaRole.Link).ClickAsync();
            await page.WaitForURLAsync(new Regex("/notes/[0-9a-f-]+$"));
            var text = page.Locator(".note-text");
            await Assertions.Expect(text).ToContainTextAsync(own);
            await Assertions.Expect(text).ToContainTextAsync(SharedText);
            await NobodyElseAsync(page.Locator("main"), own);
        }
    }

    private static async Task NobodyElseAsync(ILocator place, string own)
    {
        var words = await place.InnerTextAsync();
        words.ShouldContain(own);
        Responses.Where(r => r != own && words.Contains(r, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>Counts what a person does: each click and each field filled in.</summary>
    private sealed class Hand
    {
        public int Count { get; private set; }

        public async Task ClickAsync(ILocator place)
        {
            Count++;
            await place.ClickAsync();
        }

        public async Task FillAsync(ILocator field, string words)
        {
            Count++;
            await field.FillAsync(words);
        }
    }
}
