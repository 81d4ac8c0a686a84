using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Footbridge.Host;
using Footbridge.Host.Start;
using Footbridge.Journeys;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Footbridge.Bench.Fuzzing;

/// <summary>The program itself, asked over HTTP for broken addresses and sent broken forms: it may refuse, it may not fail.</summary>
internal sealed partial class HttpParser : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly HttpPerson _staff;
    private readonly HttpPerson _nobody;

    private HttpParser(WebApplication app, string folder, Uri address)
    {
        _app = app;
        _folder = folder;
        _staff = new(address);
        _nobody = new(address);
    }

    public static async Task<HttpParser> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("footbridge-fuzz-").FullName;
        var app = FootbridgeApp.Build(
            new()
            {
                DataDirectory = folder,
                Port = 0,
                SeedDemo = true,
                SignInAttemptsPerMinute = int.MaxValue,
            }
        );
        await app.Services.PrepareAsync(CancellationToken.None);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var parser = new HttpParser(app, folder, new(address));
        await parser._staff.SignInAsync("counselor@example.org", DemoStories.Password);
        return parser;
    }

    public IReadOnlyList<Parser> Parsers =>
        [
            new(
                "http-address",
                [
                    .. (
                        (string[])
                            [
                                "/help?asked=1",
                                "/check?program=one",
                                "/refer/thanks?ref=river-stone-42",
                                "/sign-in?returnUrl=%2Ftoday&wait=true",
                                "/me/sign-in/abcdefghijklmnopqrstuvwxyz",
                                "/clients?find=ann&page=2",
                                "/clients/01960000-0000-7000-8000-000000000001/notes",
                                "/sessions/01960000-0000-7000-8000-000000000001/2026-03-10",
                                "/today?day=2026-03-10",
                                "/intake/documents/01960000-0000-7000-8000-000000000001",
                                "/api/palette?q=ann",
                                "/.well-known/security.txt",
                            ]
                    ).Select(Encoding.UTF8.GetBytes),
                ],
                bytes => AskAsync(_staff, bytes),
                [typeof(UriFormatException), typeof(HttpRequestException), typeof(FormatException)],
                Share: 20
            ),
            new(
                "http-form",
                [
                    .. (
                        (string[])
                            [
                                "/check\nInput.Step=1&Input.Substances=alcohol&Input.Safe=yes",
                                "/refer\nInput.Given=A&Input.Phone=2025550143&Input.Notes=n&Input.Source=1",
                                "/sign-in\nInput.Email=a@example.org&Input.Password=b",
                                "/me/sign-in\nInput.Contact=2025550143&Input.Pin=111111",
                                "/language\nculture=es&returnUrl=/help",
                            ]
                    ).Select(Encoding.UTF8.GetBytes),
                ],
                PostAsync,
                [typeof(UriFormatException), typeof(HttpRequestException), typeof(FormatException)],
                Share: 20
            ),
            new(
                "http-json",
                [
                    Encoding.UTF8.GetBytes(
                        """{"client":"01960000-0000-7000-8000-000000000001","mood":5,"halt":["tired"],"note":"n"}"""
                    ),
                ],
                JsonAsync,
                [typeof(HttpRequestException)],
                Share: 20
            ),
        ];

    public async ValueTask DisposeAsync()
    {
        _staff.Dispose();
        _nobody.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task AskAsync(HttpPerson person, byte[] bytes)
    {
        using var response = await person.Http.GetAsync(PathOf(Encoding.Latin1.GetString(bytes)));
        Check(response);
    }

    private async Task PostAsync(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var cut = text.IndexOf('\n', StringComparison.Ordinal);
        var path = PathOf(cut < 0 ? "/check" : text[..cut]);
        // The page's own token and form name go along, so that the fields themselves are reached.
        using var page = await _nobody.Http.GetAsync(path);
        Check(page);
        var html = await page.Content.ReadAsStringAsync();
        var hidden = Hidden()
            .Matches(html)
            .Select(m => (Name: m.Groups["name"].Value, Value: WebUtility.HtmlDecode(m.Groups["value"].Value)))
            .Where(f => f.Name.StartsWith('_'))
            .DistinctBy(f => f.Name)
            .Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}");
        using var content = new ByteArrayContent([
            .. Encoding.ASCII.GetBytes(string.Join('&', hidden) + "&"),
            .. bytes.Skip(cut + 1),
        ]);
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var response = await _nobody.Http.PostAsync(path, content);
        Check(response);
    }

    private async Task JsonAsync(byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/json");
        using var response = await _staff.Http.PostAsync(new Uri("/api/check-ins", UriKind.Relative), content);
        Check(response);
    }

    private static Uri PathOf(string text)
    {
        var line = text.ReplaceLineEndings("");
        return new(
            line.StartsWith('/') && !line.StartsWith("//", StringComparison.Ordinal) ? line : $"/{line.TrimStart('/')}",
            UriKind.Relative
        );
    }

    private static void Check(HttpResponseMessage response)
    {
        if ((int)response.StatusCode >= 500)
        {
            throw new BrokenPromiseException($"HTTP {(int)response.StatusCode}");
        }
    }

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*name=\"(?<name>[^\"]*)\"[^>]*value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();
}
