using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Footbridge.Journeys;

/// <summary>Looks at a page the way people with other senses use it.</summary>
internal static class Looks
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static readonly AxeRunOptions RulesButColours = new()
    {
        RunOnly = Rules.RunOnly,
        Rules = new() { ["color-contrast"] = new() { Enabled = false } },
    };

    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast"] },
    };

    /// <summary>Faults that axe finds, each with the rule and the place.</summary>
    public static Task<IReadOnlyList<string>> FaultsAsync(IPage page, bool colours = true) =>
        RunAsync(page, colours ? Rules : RulesButColours);

    /// <summary>Text that is too faint in the colours of the page as it stands.</summary>
    public static Task<IReadOnlyList<string>> FaintAsync(IPage page) => RunAsync(page, Colours);

    /// <summary>Whether a complaint is of the look itself: axe brings styles of its own, which the pages refuse.</summary>
    public static bool IsOfTheLook(string complaint) => complaint.Contains("Applying inline style", StringComparison.Ordinal);

    /// <summary>Whether a complaint is of a lost line: a browser without one says so in its console.</summary>
    public static bool IsOfALostLine(string complaint) =>
        complaint.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal);

    /// <summary>Turns the page dark, or light again.</summary>
    public static async Task TurnAsync(IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        // Buttons change their colour by and by; what counts is where they come to.
        await page.EvaluateAsync("document.getAnimations().filter((a) => a instanceof CSSTransition).forEach((a) => a.finish())");
    }

    private static async Task<IReadOnlyList<string>> RunAsync(IPage page, AxeRunOptions options)
    {
        // The newer way opens a page of its own for each look, for the sake of frames of other origins: there are none here, and there are
        // many looks.
#pragma warning disable CS0618
        var result = await page.Locator("html").RunAxeLegacy(options);
#pragma warning restore CS0618
        return
        [
            .. result.Violations.SelectMany(v =>
                v.Nodes.Select(n => $"{v.Id}: {n.Target} {n.Html[..Math.Min(160, n.Html.Length)]}")
            ),
        ];
    }

    /// <summary>Text that names a resource instead of saying something.</summary>
    public static async Task<IReadOnlyList<string>> UntranslatedAsync(IPage page)
    {
        var text = await page.Locator("body").InnerTextAsync();
        return
        [
            .. System.Text.RegularExpressions.Regex.Matches(text, @"\[[a-z]+\.[a-z0-9.\-]+\]").Select(m => m.Value).Distinct(),
        ];
    }

    /// <summary>Whether the page has to be moved sideways to be read.</summary>
    public static Task<bool> IsWiderThanTheScreenAsync(IPage page) =>
        page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
}
