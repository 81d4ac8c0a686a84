namespace Footbridge.Host.Requests;

/// <summary>Tells whoever found a weakness whom to tell (RFC 9116). The contact comes from the setting <c>Security:Contact</c>; without one
/// there is no such file, rather than one that leads nowhere.</summary>
internal static class SecurityTxt
{
    private static readonly TimeSpan Good = TimeSpan.FromDays(180);

    public static void MapSecurityTxt(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/.well-known/security.txt", Answer).AllowAnonymous();

    /// <summary>The text of the file, or null when the contact is no address. One without a scheme is taken for a mail address.</summary>
    public static string? TextOf(string? contact, DateTimeOffset now)
    {
        var address = contact?.Trim();
        if (
            address is { Length: > 0 }
            && address.Contains('@', StringComparison.Ordinal)
            && !address.Contains(':', StringComparison.Ordinal)
        )
        {
            address = $"mailto:{address}";
        }

        return
            Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "mailto" or "https" or "tel"
            && !address!.Any(char.IsControl)
            ? $"Contact: {address}\nExpires: {now.UtcDateTime.Date + Good:yyyy-MM-dd'T'HH:mm:ss'Z'}\nPreferred-Languages: en, es\n"
            : null;
    }

    private static IResult Answer(IConfiguration configuration, TimeProvider clock) =>
        TextOf(configuration["Security:Contact"], clock.GetUtcNow()) is { } text
            ? Results.Text(text, "text/plain; charset=utf-8")
            : Results.NotFound();
}
