using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Footbridge.Journeys;

/// <summary>Somebody who uses the program without a browser: signs in by the same forms, keeps cookies, sends check-ins like a phone.</summary>
public sealed partial class HttpPerson : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="address">Where the program is.</param>
    /// <param name="follow">Whether to go where an answer leads.</param>
    public HttpPerson(Uri address, bool follow = true) =>
        _http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = follow })
        {
            BaseAddress = address,
        };

    public HttpClient Http => _http;

    public Task SignInAsync(string mail, string password) =>
        PostFormAsync("/sign-in", new() { ["Input.Email"] = mail, ["Input.Password"] = password });

    public Task SignInByPinAsync(string contact, string pin) =>
        PostFormAsync("/me/sign-in", new() { ["Input.Contact"] = contact, ["Input.Pin"] = pin });

    /// <summary>A fresh token for requests that change something.</summary>
    public async Task<string> TokenAsync() =>
        (await _http.GetFromJsonAsync<JsonElement>("/api/antiforgery")).GetProperty("token").GetString() ?? "";

    /// <summary>The token that a page puts into its forms, or nothing where it has none.</summary>
    public async Task<string> FormTokenAsync(string path)
    {
        var page = await _http.GetStringAsync(path);
        return HiddenInput()
            .Matches(page)
            .Where(m => Attribute(m.Value, "name") == "__RequestVerificationToken")
            .Select(m => Attribute(m.Value, "value"))
            .FirstOrDefault("");
    }

    /// <summary>Sends a check-in; true when the server says that it has it.</summary>
    public async Task<bool> CheckInAsync(Guid client, string key, int craving, DateTimeOffset at, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/check-ins")
        {
            Content = JsonContent.Create(
                new
                {
                    client,
                    at,
                    mood = 6,
                    craving,
                    used = false,
                    sleepHours = 7,
                }
            ),
        };
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Add("RequestVerificationToken", token);
        using var response = await _http.SendAsync(request);
        return response.IsSuccessStatusCode;
    }

    /// <summary>Fills in the first form of a page, as a browser without script would.</summary>
    public async Task PostFormAsync(string path, Dictionary<string, string> fields)
    {
        var page = await _http.GetStringAsync(path);
        var form = FormTag().Matches(page).Select(m => m.Value).First(f => f.Contains("_handler", StringComparison.Ordinal));
        foreach (Match hidden in HiddenInput().Matches(form))
        {
            fields.TryAdd(Attribute(hidden.Value, "name"), Attribute(hidden.Value, "value"));
        }

        using var content = new FormUrlEncodedContent(fields);
        using var response = await _http.PostAsync(path, content);
        var moved = response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther;
        if (!moved)
        {
            response.EnsureSuccessStatusCode();
        }

        if (!moved && response.RequestMessage!.RequestUri!.AbsolutePath == path)
        {
            throw new InvalidOperationException($"The form at {path} was not accepted.");
        }
    }

    public void Dispose() => _http.Dispose();

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormTag();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInput();
}
