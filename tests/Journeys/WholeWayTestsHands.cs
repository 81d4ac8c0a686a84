using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Footbridge.Journeys;

/// <summary>What people do with a page, in the words that stand on it.</summary>
internal static class WholeWayTestsHands
{
    private static readonly LocatorAssertionsToContainTextOptions AsShown = new()
    {
        UseInnerText = true,
        IgnoreCase = true,
        Timeout = 15_000,
    };

    public static ILocator Body(this IPage page) => page.Locator("main");

    public static ILocator Form(this IPage page, string name) => page.Locator($"form#{name}");

    public static ILocator Card(this IPage page, string title) =>
        page.Body()
            .Locator("section.card")
            .Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });

    public static ILocator Field(this ILocator scope, string label) =>
        scope.GetByLabel(new Regex($@"^\s*{Regex.Escape(label)}\s*(required)?\s*$"));

    public static Task FillAsync(this ILocator scope, string label, string words) => scope.Field(label).FillAsync(words);

    public static Task ChooseAsync(this ILocator scope, string label, string option) =>
        scope.Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    // The label lies over its box, so that a thumb finds both.
    public static async Task TickAsync(this ILocator scope, string label)
    {
        await scope.GetByText(label, new() { Exact = true }).ClickAsync();
        await Assertions.Expect(scope.Field(label)).ToBeCheckedAsync();
    }

    /// <summary>Takes one of the answers to a question.</summary>
    public static Task AnswerAsync(this ILocator scope, string question, string answer) =>
        scope.GetByRole(AriaRole.Group, new() { Name = question }).GetByText(answer, new() { Exact = true }).ClickAsync();

    /// <summary>Marks one of the small choices beside a person.</summary>
    public static Task MarkAsync(this ILocator scope, string group, string choice) =>
        scope.GetByRole(AriaRole.Group, new() { Name = group }).GetByLabel(choice, new() { Exact = true }).CheckAsync();

    public static Task PushAsync(this ILocator scope, string button) =>
        scope.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Pushes the button of a form and waits until the server has answered, so that leaving the page takes nothing back.</summary>
    public static Task SendAsync(this ILocator scope, string button) =>
        scope.Page.RunAndWaitForResponseAsync(() => scope.PushAsync(button), answer => answer.Request.Method == "POST");

    public static Task FollowAsync(this ILocator scope, string link) =>
        scope.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>Waits until all of it can be read on the page, and that the page names no resource instead of saying something.</summary>
    public static async Task SeesAsync(this IPage page, params string[] words)
    {
        foreach (var each in words)
        {
            await page.Body().ShowsAsync(each);
        }

        (await Looks.UntranslatedAsync(page)).ShouldBeEmpty();
    }

    public static Task ShowsAsync(this ILocator scope, string words) =>
        Assertions.Expect(scope).ToContainTextAsync(words, AsShown);

    /// <summary>Waits until a condition holds in the page. Its policy forbids what Playwright's own waiting needs, so it is asked again and
    /// again; a page that is just leaving cannot answer.</summary>
    public static async Task UntilAsync(this IPage page, string condition)
    {
        for (var tries = 0; tries < 900; tries++)
        {
            try
            {
                if (await page.EvaluateAsync<bool>(condition))
                {
                    return;
                }
            }
            catch (PlaywrightException)
            {
                // Asked again below.
            }

            await Task.Delay(100);
        }

        Assert.Fail($"Waited in vain: {condition}");
    }

    public static Task ShowsNotAsync(this ILocator scope, string words) =>
        Assertions.Expect(scope).Not.ToContainTextAsync(words, AsShown);

    /// <summary>Draws something like a name on the pad beside the typed one.</summary>
    public static async Task DrawAsync(this IPage page, ILocator form)
    {
        var pad = form.Locator("canvas");
        await pad.ScrollIntoViewIfNeededAsync();
        var box = (await pad.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 5), box.Y + (box.Height / 2));
        await page.Mouse.DownAsync();
        for (var step = 1; step <= 12; step++)
        {
            await page.Mouse.MoveAsync(
                box.X + (box.Width / 5) + (box.Width * step / 20),
                box.Y + (box.Height / 2) + (box.Height / 4 * (step % 2 == 0 ? 1 : -1))
            );
        }

        await page.Mouse.UpAsync();
    }

    /// <summary>Keeps what the browser complains about: errors of scripts, blocked content, answers that failed.</summary>
    public static async Task ListenAsync(this IPage page, string who, ConcurrentQueue<string> complaints)
    {
        page.Context.Console += (_, message) => Complain(message);
        page.Context.WebError += (_, error) => complaints.Enqueue($"{who}: {error.Error}");
        foreach (var message in await page.ConsoleMessagesAsync())
        {
            Complain(message);
        }

        foreach (var error in await page.PageErrorsAsync())
        {
            complaints.Enqueue($"{who}: {error}");
        }

        void Complain(IConsoleMessage message)
        {
            if (message.Type == "error")
            {
                complaints.Enqueue($"{who} at {message.Location}: {message.Text}");
            }
        }
    }
}
