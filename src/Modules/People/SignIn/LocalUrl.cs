namespace Footbridge.People.SignIn;

/// <summary>Keeps redirects inside the site: an address from outside must not lead people elsewhere.</summary>
internal static class LocalUrl
{
    public static bool IsLocal(string? url) =>
        url is { Length: > 0 }
        && url[0] == '/'
        && (url.Length == 1 || (url[1] != '/' && url[1] != '\\'))
        // It goes into a header: what is not plain ASCII stands escaped in an address, or it is none of ours.
        && url.All(c => c is > ' ' and <= '~');

    public static string Or(string? url, string otherwise) => IsLocal(url) ? url! : otherwise;
}
