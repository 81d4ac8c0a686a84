using System.Text.RegularExpressions;
using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A client paints their week on the phone, with a finger and with keys; staff see it.</summary>
public sealed class PaintTests(Stage stage)
{
    private const int Wednesday = 2;

    [Fact]
    public async Task A_client_paints_the_week_and_a_change_for_later_and_staff_see_both()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_client_paints_the_week_and_a_change_for_later_and_staff_see_both),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
                var later = story.Today.AddDays(30);
                var page = await clinic.ClientAsync(DemoStories.ClientEmail);
                await page.GotoAsync("/me/availability");
                await page.Locator(".paint-pick").Nth(Wednesday).TapAsync();

                await BrushAsync(page, "Cannot come", "Court");
                await DragAsync(page, from: 14, to: 17);
                await SaysAsync(page, 14, "Wednesday 2:00 PM: Cannot come, Court");
                await SaysAsync(page, 17, "Wednesday 3:30 PM: Cannot come, Court");
                await Cell(page, 20).TapAsync();
                await SaysAsync(page, 20, "Cannot come, Court");
                await Cell(page, 20).TapAsync();
                await SaysAsync(page, 20, "nothing written");

                await BrushAsync(page, "Good time", null);
                await Cell(page, 22).FocusAsync();
                await page.Keyboard.PressAsync("ArrowDown");
                await page.Keyboard.PressAsync("Space");
                await page.Keyboard.DownAsync("Shift");
                await page.Keyboard.PressAsync("ArrowDown");
                await page.Keyboard.PressAsync("ArrowDown");
                await page.Keyboard.UpAsync("Shift");
                await SaysAsync(page, 23, "Wednesday 6:30 PM: Good time");
                await SaysAsync(page, 25, "Wednesday 7:30 PM: Good time");
                await page.Keyboard.PressAsync("Delete");
                await SaysAsync(page, 25, "nothing written");

                // What was painted and not yet saved is there again.
                await page.ReloadAsync();
                await page.Locator(".paint-pick").Nth(Wednesday).TapAsync();
                await SaysAsync(page, 24, "Good time");
                await SaveAsync(page);
                await page.Locator(".paint-pick").Nth(Wednesday).TapAsync();
                await SaysAsync(page, 14, "Court");

                await page.GotoAsync($"/me/availability?on={later:yyyy-MM-dd}");
                await page.Locator(".paint-pick").Nth(Wednesday).TapAsync();
                await BrushAsync(page, "Erase", null);
                await DragAsync(page, from: 14, to: 17);
                await SaveAsync(page);
                await page.GotoAsync("/me/availability");
                await page.Locator(".paint-pick").Nth(Wednesday).TapAsync();
                await SaysAsync(page, 14, "Court");
                await page.SeesAsync($"Other times count from {later:MMMM d, yyyy}");

                var staff = await clinic.StaffAsync("director");
                await staff.GotoAsync($"/clients/{client}/availability");
                await SaysAsync(staff, 17, "Wednesday 3:30 PM: Cannot come, Court");
                await staff.Body().ShowsAsync("2:00 PM – 4:00 PM");
                await staff.GotoAsync($"/clients/{client}/availability?on={later:yyyy-MM-dd}");
                await SaysAsync(staff, 17, "nothing written");
                await SaysAsync(staff, 24, "Good time");
            }
        );
    }

    private static ILocator Cell(IPage page, int slot) =>
        page.Locator($".paint-cell[data-day='{Wednesday}'][data-slot='{slot}']");

    private static Task SaysAsync(IPage page, int slot, string words) =>
        Assertions.Expect(Cell(page, slot)).ToHaveAttributeAsync("aria-label", new Regex(Regex.Escape(words)));

    private static async Task BrushAsync(IPage page, string brush, string? why)
    {
        var tools = page.Locator(".paint-tools");
        await tools.GetByRole(AriaRole.Radio, new() { Name = brush, Exact = true }).CheckAsync();
        if (why is not null)
        {
            await tools.GetByRole(AriaRole.Radio, new() { Name = why, Exact = true }).CheckAsync();
        }
    }

    private static async Task SaveAsync(IPage page)
    {
        // A browser swallows a tap that comes within a moment of a finger drawn over the screen, so this is a click.
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Save my week") }).ClickAsync();
        await Assertions.Expect(page.GetByText("The week is saved.")).ToBeVisibleAsync();
    }

    // One finger, down and along.
    private static async Task DragAsync(IPage page, int from, int to)
    {
        await Cell(page, from).EvaluateAsync("cell => cell.scrollIntoView({ block: 'center' })");
        var (first, last) = ((await Cell(page, from).BoundingBoxAsync())!, (await Cell(page, to).BoundingBoxAsync())!);
        var touch = await page.Context.NewCDPSessionAsync(page);
        await TouchAsync("touchStart", first.Y + (first.Height / 2));
        for (var step = 1; step <= 6; step++)
        {
            await TouchAsync("touchMove", first.Y + (first.Height / 2) + ((last.Y - first.Y) * step / 6));
        }

        await touch.SendAsync(
            "Input.dispatchTouchEvent",
            new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() }
        );

        Task TouchAsync(string type, float y) =>
            touch.SendAsync(
                "Input.dispatchTouchEvent",
                new() { ["type"] = type, ["touchPoints"] = new[] { new { x = first.X + (first.Width / 2), y } } }
            );
    }
}
