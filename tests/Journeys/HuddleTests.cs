using System.Diagnostics;
using System.Globalization;
using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>The team's morning: the list is worked person by person until nobody waits, and every one ends with something that was
/// done.</summary>
public sealed class HuddleTests(Stage stage, ITestOutputHelper output)
{
    private static readonly (string How, string Note, string Next)[] Ways =
    [
        ("Talked with the person", "Reached on the phone; comes to group today and asks for the coping sheet.", ""),
        ("Session moved or made up", "Work runs late on Tuesdays; the evening group takes the place for this week.", ""),
        ("Plan changed", "The plan has a step for evenings alone now, and a friend to call.", ""),
        ("Safety assessment done", "Went through the questions together; safe, with a plan for tonight.", ""),
        (
            "Could not be reached; next step written down",
            "Called twice and left no message.",
            "Another call at four; then the contact they named."
        ),
        ("Level of care reviewed", "Three hard weeks: the review is held tomorrow with the supervisor.", ""),
    ];

    [Fact]
    public async Task The_huddle_is_worked_until_nobody_waits()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(The_huddle_is_worked_until_nobody_waits),
            async () =>
            {
                var page = await clinic.StaffAsync("supervisor");
                await page.GotoAsync("/huddle");
                await page.SeesAsync("Huddle", "On call now:", "Begin with the first person", "Set aside for now");
                var waiting = await page.Body().Locator("tbody tr").CountAsync();
                var aside = page.Card("Set aside for now").Locator("a");
                string[] later = [.. await aside.EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))")];
                waiting.ShouldBeGreaterThan(3);

                var watch = Stopwatch.StartNew();
                await page.Body().FollowAsync("Begin with the first person");
                await TakeTheCallAsync(page);
                for (var done = 0; done < waiting; done++)
                {
                    await CloseAsync(page, Ways[done % Ways.Length]);
                    var next = page.Body().GetByRole(AriaRole.Link, new() { Name = "Next person" });
                    await (
                        done < waiting - 1
                            ? next.ClickAsync()
                            : page.Body().FollowAsync("That was the last one. Back to the huddle")
                    );
                }

                foreach (var path in later)
                {
                    await page.GotoAsync(path);
                    await page.SeesAsync("It is set aside until");
                    await CloseAsync(page, Ways[0]);
                }

                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{waiting + later.Length} items in {watch.Elapsed.TotalSeconds:F0} s"
                    )
                );
                await page.GotoAsync("/huddle");
                await page.SeesAsync("Nobody is waiting for us");
                (await page.Card("Closed today").Locator("li").CountAsync()).ShouldBe(waiting + later.Length);
                await page.Card("Closed today").ShowsAsync("Session moved or made up");
                await page.Card("Set aside for now").WaitForAsync(new() { State = WaitForSelectorState.Detached });
            }
        );
    }

    [Fact]
    public async Task On_call_hours_change_hands()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(On_call_hours_change_hands),
            async () =>
            {
                var director = await clinic.StaffAsync("director");
                await director.GotoAsync("/on-call");
                await director.SeesAsync("On call", "Nobody is on call", "The next 14 days", "Latest hand-overs");
                var form = director.Form("hand-over");
                await form.ChooseAsync("To whom", await NameOfAsync(clinic));
                await form.FillAsync("What the next one must know", "One call is open and has an owner. The rest is quiet.");
                await form.SendAsync("Ask to take over");
                await director.SeesAsync("Waits for an answer of");

                var taker = await clinic.StaffAsync("supervisor");
                await taker.GotoAsync("/on-call");
                await taker.SeesAsync("asks you to take over", "The rest is quiet.");
                await taker.Body().SendAsync("Yes, I take over");
                await Assertions.Expect(taker.GetByText("You are on call now")).ToBeVisibleAsync();
                await taker.GotoAsync("/huddle");
                await taker.SeesAsync($"On call now: {await NameOfAsync(clinic)}");
            }
        );
    }

    // Somebody asked for a call: the one who takes it says so first.
    private static async Task TakeTheCallAsync(IPage page)
    {
        await page.SeesAsync("Asked to be called", "Call now", "Nobody has taken it on yet", "Somebody is needed now. Told:");
        await page.Form("have").SendAsync("I have it");
        await page.SeesAsync("took it on at");
    }

    internal static async Task CloseAsync(IPage page, (string How, string Note, string Next) way)
    {
        var close = page.Form("close");
        await close.AnswerAsync("How it ended", way.How);
        await close.FillAsync("Closing note", way.Note);
        if (way.Next.Length > 0)
        {
            await close.FillAsync("If not reached: what comes next, and who does it", way.Next);
        }

        await close.SendAsync("Close item");
        await page.Card("Closed").ShowsAsync(way.How);
    }

    private static Task<string> NameOfAsync(RunningClinic clinic)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, clinic.Clock.GetUtcNow());
        return Task.FromResult(story.Staff.First(s => s.Email.StartsWith("supervisor@", StringComparison.Ordinal)).Name);
    }
}
