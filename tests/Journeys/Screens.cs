namespace Footbridge.Journeys;

/// <summary>Looks at one screen after the other.</summary>
internal static class Screens
{
    public static async Task<List<string>> LookAtAsync(IPage page, string who, bool phone, IReadOnlyList<string> paths)
    {
        var faults = new List<string>();
        var colours = LooksAtColours(who, phone);
        // Axe and the taking of pictures style the page in ways that its own policy forbids: only the page's own errors count.
        var watching = true;
        page.Console += (_, message) =>
        {
            if (watching && message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                faults.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        foreach (var path in paths)
        {
            // What the look at the last page made the browser say may come late: it is over when that page is gone.
            await page.GotoAsync("about:blank");
            watching = true;
            var answer = await page.GotoAsync(path);
            watching = false;
            if (answer is not { Status: < 400 } && path != "/not-found")
            {
                faults.Add($"{path}: answered {answer?.Status}");
                continue;
            }

            var language = who.EndsWith("-es", StringComparison.Ordinal) ? "es" : "en";
            if (await page.Locator("html").GetAttributeAsync("lang") is var lang && lang != language)
            {
                faults.Add($"{path}: is in {lang} and not in {language}");
            }

            faults.AddRange((await Looks.FaultsAsync(page, colours)).Select(f => $"{path}: {f}"));
            faults.AddRange((await Looks.UntranslatedAsync(page)).Select(f => $"{path}: {f}"));
            if (await Looks.IsWiderThanTheScreenAsync(page))
            {
                faults.Add($"{path}: scrolls sideways");
            }

            var name = $"{who}{(phone ? "-phone" : "")}";
            await KeepAsync(page, name, path);
            if (colours)
            {
                // The same page in the dark differs in nothing but its colours.
                await Looks.TurnAsync(page, ColorScheme.Dark);
                faults.AddRange((await Looks.FaintAsync(page)).Select(f => $"{path} in the dark: {f}"));
                await KeepAsync(page, $"{name}-dark", path);
                await Looks.TurnAsync(page, ColorScheme.Light);
            }
        }

        return faults;
    }

    // Colours are the same in every language and width, and looking at them takes most of the time: once for each screen, light and dark,
    // where most people see it. All other rules are looked at each time. Pictures are kept of all.
    private static bool LooksAtColours(string who, bool phone) =>
        IsKept
        || (
            !who.EndsWith("-es", StringComparison.Ordinal) && phone == (who is "public" or "client" or "family-en" or "needs-own")
        );

    private static bool IsKept => Environment.GetEnvironmentVariable("FOOTBRIDGE_SHOTS") is { Length: > 0 };

    private static async Task KeepAsync(IPage page, string who, string path)
    {
        if (Environment.GetEnvironmentVariable("FOOTBRIDGE_SHOTS") is { Length: > 0 } folder)
        {
            var name = System
                .Text.RegularExpressions.Regex.Replace(path.Trim('/'), "[0-9a-f]{8}-[0-9a-f-]{27}", "x")
                .Replace('/', '-')
                .Replace('?', '_');
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"{who}_{(name.Length == 0 ? "start" : name)}.png"), FullPage = true }
            );
        }
    }
}
