namespace Footbridge.People.SignIn;

/// <summary>Keeps redirects inside the site: an address from outside must not lead people elsewhere.</summary>
internal static class LocalUrl
{
    public static bool IsLocal(string? url) =>
        url is { Length: > 0 }
        && url[0] == '/'
        && (url.Length == 1 || (url[1] != '/' && url[1] != '\\'))
        && !url.Any(char.IsControl);

    public static string Or(string? url, string otherwise) => IsLocal(url) ? url! : otherwise;
}
