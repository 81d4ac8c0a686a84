using System.Net;
using System.Text.RegularExpressions;

namespace Footbridge.Slices.Security;

/// <summary>Fills in the form of a page and looks at the answer itself, without following it.</summary>
internal static partial class SignInForm
{
    internal sealed record Answer(HttpStatusCode Status, string? Location, IReadOnlyList<string> SetCookies, string Text);

    public static async Task<Answer> PostAsync(HttpClient person, string path, Dictionary<string, string> fields)
    {
        using var page = await person.GetAsync(path);
        var cookies = CookiesOf(page);
        var form = FormTag()
            .Matches(await page.Content.ReadAsStringAsync())
            .Select(m => m.Value)
            .First(f => f.Contains("_handler", StringComparison.Ordinal));
        foreach (Match hidden in Hidden().Matches(form))
        {
            fields.TryAdd(Attribute(hidden.Value, "name"), Attribute(hidden.Value, "value"));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => c.Split(';')[0])));
        using var answer = await person.SendAsync(request);
        return new(
            answer.StatusCode,
            answer.Headers.Location?.ToString(),
            CookiesOf(answer),
            Changing().Replace(await answer.Content.ReadAsStringAsync(), "")
        );
    }

    private static IReadOnlyList<string> CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormTag();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Hidden();

    // Tokens and keys differ from page to page; what was typed comes back in its field.
    [GeneratedRegex("value=\"[^\"]*\"")]
    private static partial Regex Changing();
}
