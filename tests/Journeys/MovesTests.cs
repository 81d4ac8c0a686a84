using System.Globalization;
using System.Text.Json;
using Footbridge.Contracts.Demo;
using Footbridge.Host.Start;
using Footbridge.Kernel;

namespace Footbridge.Journeys;

/// <summary>A director carries a group through the week, sees what stands against each place and what it costs, and moves it.</summary>
public sealed class MovesTests(Stage stage)
{
    [Fact]
    public async Task A_group_is_dragged_to_a_place_with_a_conflict_and_then_to_a_good_one_and_its_members_see_it()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_group_is_dragged_to_a_place_with_a_conflict_and_then_to_a_good_one_and_its_members_see_it),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var from = Monday(story);
                var phone = await clinic.ClientAsync(DemoStories.ClientEmail);
                await phone.GotoAsync($"/me/week?on={from:yyyy-MM-dd}");
                var week = await phone.Body().InnerTextAsync();
                var group = story.Groups.First(g => g.Track != "telehealth" && week.Contains(g.Title, StringComparison.Ordinal));

                var page = await clinic.StaffAsync("director");
                await page.GotoAsync($"/groups/week?on={from:yyyy-MM-dd}");
                var cells = await PickUpAsync(page, group);
                await OverAsync(page, cells.First(c => c.State == "barred" && c.Day == 2));
                await Assertions.Expect(page.Locator(".move-card")).ToContainTextAsync("against it");
                await Assertions.Expect(page.Locator(".move-card")).ToContainTextAsync("Price by the model");
                (await Looks.FaultsAsync(page)).ShouldBeEmpty();

                var good = cells.First(c => c.State == "free");
                var room = await page.Locator($"tr[data-place='{good.Room}'] th").First.InnerTextAsync();
                await OverAsync(page, good);
                await Assertions.Expect(page.Locator(".move-card")).ToContainTextAsync("Nothing stands against it");
                await page.Mouse.UpAsync();
                await page.WaitForURLAsync("**/move?*");
                await page.SeesAsync(
                    $"Move {group.Title}",
                    "Nothing stands against it",
                    "Price by the model",
                    "no message is sent"
                );
                (await Looks.FaultsAsync(page)).ShouldBeEmpty();
                var form = page.Form("move");
                await form.FillAsync("Why is it moved?", "The room is needed.");
                await form.SendAsync("Move the group");
                await page.WaitForURLAsync("**/groups/week?*");
                await page.Locator("body").ShowsAsync("The group is moved.");
                var moved = page.Locator($"tr[data-place='{good.Room}'] td[data-day='{good.Day}'] .grid-meeting");
                await moved.Filter(new() { HasText = group.Title }).ShowsAsync(Clock(good.Start));

                await phone.ReloadAsync();
                await phone.SeesAsync(room.Split(',', '\n')[0].Trim());
            },
            forgiven: Looks.IsOfTheLook
        );
    }

    [Fact]
    public async Task The_keyboard_alone_carries_a_group_and_every_step_is_said()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(The_keyboard_alone_carries_a_group_and_every_step_is_said),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var page = await clinic.StaffAsync("director");
                await page.GotoAsync($"/groups/week?on={Monday(story):yyyy-MM-dd}");
                var group = story.Groups.First(g => g is { Track: "day", Day: DayOfWeek.Monday });
                var grip = page.Locator($"[data-move='{group.Id.Value}']").First;
                var said = page.Locator("[data-move-said]");
                await grip.FocusAsync();
                await page.Keyboard.PressAsync("Space");
                await said.ShowsAsync($"{group.Title} is picked up.");
                await page.Keyboard.PressAsync("Escape");
                await said.ShowsAsync($"{group.Title} stays where it is.");
                await page.Keyboard.PressAsync("Enter");
                await said.ShowsAsync($"{group.Title} is picked up.");
                await page.Keyboard.PressAsync("PageDown");
                await said.ShowsAsync("Tuesday");
                await said.ShowsAsync("against it");
                await page.Keyboard.PressAsync("PageUp");
                await page.Keyboard.PressAsync("ArrowUp");
                await said.ShowsAsync("Nothing stands against it");
                await page.Keyboard.PressAsync("Enter");
                await page.WaitForURLAsync("**/move?*");
                await page.SeesAsync($"Move {group.Title}");
                await page.GetByLabel("Why is it moved?").FocusAsync();
                await page.Keyboard.TypeAsync("Buses come later now.");
                await page.RunAndWaitForResponseAsync(() => page.Keyboard.PressAsync("Enter"), r => r.Request.Method == "POST");
                await page.WaitForURLAsync("**/groups/week?*");
                await page.Locator("body").ShowsAsync("The group is moved.");
                await page.GotoAsync($"/groups/{group.Id.Value}/history");
                await page.SeesAsync("Buses come later now.");
            }
        );
    }

    private static DateOnly Monday(DemoStory story) => ProgramCalendar.MondayOf(story.Today).AddDays(7);

    private static string Clock(string start) =>
        TimeOnly
            .ParseExact(start, "HH:mm", CultureInfo.InvariantCulture)
            .ToString("h:mm", CultureInfo.InvariantCulture)
            .Replace(":00", "", StringComparison.Ordinal);

    // A half hour of a room, as the program answered for it.
    private sealed record Cell(string Room, int Day, string Start, string State);

    private static async Task<IReadOnlyList<Cell>> PickUpAsync(IPage page, DemoGroup group)
    {
        var block = page.Locator(".grid-meeting", new() { Has = page.Locator($"[data-move='{group.Id.Value}']") }).First;
        await block.ScrollIntoViewIfNeededAsync();
        var box = (await block.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + 30, box.Y + 30);
        await page.Mouse.DownAsync();
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.Mouse.MoveAsync(box.X + 50, box.Y + 40, new() { Steps = 4 }),
            r => r.Url.EndsWith("/moves", StringComparison.Ordinal)
        );
        await Assertions.Expect(page.Locator(".move-lane").First).ToBeAttachedAsync();
        using var map = JsonDocument.Parse(await answer.TextAsync());
        return
        [
            .. map
                .RootElement.GetProperty("cells")
                .EnumerateObject()
                .Where(room => room.Name != "video")
                .SelectMany(room =>
                    room.Value.EnumerateObject()
                        .Where(day => day.Name != "0")
                        .SelectMany(day =>
                            day.Value.EnumerateObject()
                                .Select(cell => new Cell(
                                    room.Name,
                                    int.Parse(day.Name, CultureInfo.InvariantCulture),
                                    cell.Name,
                                    cell.Value.GetProperty("s").GetString()!
                                ))
                        )
                ),
        ];
    }

    private static async Task OverAsync(IPage page, Cell cell)
    {
        var lane = page.Locator($"tr[data-place='{cell.Room}'] td[data-day='{cell.Day}'] .move-lane");
        await lane.EvaluateAsync("lane => lane.scrollIntoView({ block: 'center' })");
        var box = (await lane.BoundingBoxAsync())!;
        var start = TimeOnly.ParseExact(cell.Start, "HH:mm", CultureInfo.InvariantCulture);
        var slot = ((start.Hour - 7) * 2) + (start.Minute / 30);
        await page.Mouse.MoveAsync(box.X + (box.Width * (slot + 0.5f) / 28), box.Y + (box.Height / 2), new() { Steps = 3 });
    }
}
