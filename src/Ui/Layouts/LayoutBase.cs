using Footbridge.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Footbridge.Ui;

/// <summary>What the layouts share: who calls, where we are, and the one message left by the page before.</summary>
public abstract class LayoutBase : LayoutComponentBase
{
    /// <summary>The words.</summary>
    [Inject]
    protected IText Text { get; set; } = default!;

    /// <summary>The call in hand.</summary>
    [Inject]
    protected CallContext Call { get; set; } = default!;

    [Inject]
    private IEnumerable<NavigationEntry> Entries { get; set; } = [];

    /// <summary>The request, absent in tests.</summary>
    [CascadingParameter]
    protected HttpContext? Http { get; set; }

    /// <summary>The key of the message to show once.</summary>
    protected string? FlashKey { get; private set; }

    /// <summary>Path and query of this page.</summary>
    protected string Here => Http is null ? "/" : $"{Http.Request.PathBase}{Http.Request.Path}{Http.Request.QueryString}";

    /// <summary>Who calls, or null before the host has said so.</summary>
    protected Caller? Caller => Call.IsSet ? Call.Caller : null;

    /// <inheritdoc/>
    protected override void OnInitialized() => FlashKey = FlashCookie.Take(Http);

    /// <summary>The entries of an area that the caller may see, in order.</summary>
    protected IReadOnlyList<NavigationEntry> Navigation(NavigationArea area) =>
        [
            .. Entries
                .Where(entry => entry.Area == area && (entry.Permission is null || (Caller?.Holds(entry.Permission) ?? false)))
                .OrderBy(entry => entry.Order)
                .ThenBy(entry => entry.Href, StringComparer.Ordinal),
        ];

    /// <summary>Whether an entry leads to this page or one under it; of several that do, the longest address counts.</summary>
    protected bool IsHere(NavigationEntry entry, IEnumerable<NavigationEntry> among)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var path = Http?.Request.Path.Value ?? "/";
        return Covers(entry.Href, path) && !among.Any(other => other.Href.Length > entry.Href.Length && Covers(other.Href, path));
    }

    private static bool Covers(string href, string path) =>
        path.Equals(href, StringComparison.OrdinalIgnoreCase)
        || (href.Length > 1 && path.StartsWith(href.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase));
}
