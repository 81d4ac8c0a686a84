using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Footbridge.Slices.Privacy;

/// <summary>A push service of a test's own, and the phone behind it: it keeps what it is sent, and another program reads it.</summary>
internal sealed class PushService : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _work;
    private readonly string _root;

    public PushService(HttpStatusCode answer = HttpStatusCode.Created)
    {
        using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            _root = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(_root);
        _listener.Start();
        _work = TakeAsync(answer);
    }

    /// <summary>What came, the oldest first.</summary>
    public List<(string Path, byte[] Body, WebHeaderCollection Headers)> Taken { get; } = [];

    /// <summary>Its own address, as a phone's endpoint.</summary>
    public string Of(string phone) => $"{_root}{phone}";

    public string Origin => _root.TrimEnd('/');

    /// <summary>Makes the keys of a phone.</summary>
    public static async Task<PhoneKeys> NewPhoneAsync() =>
        JsonSerializer.Deserialize<PhoneKeys>(await RunAsync("keys", ""), Web)!;

    /// <summary>Reads a notice as the phone does.</summary>
    public async Task<ReadNotice> ReadAsync(PhoneKeys phone, string sender)
    {
        var (_, body, headers) = Taken[^1];
        var notice = JsonSerializer.Serialize(
            new
            {
                phone.Own,
                phone.Secret,
                Body = Convert.ToBase64String(body),
                Authorization = headers["Authorization"],
                Sender = sender,
            },
            Web
        );
        return JsonSerializer.Deserialize<ReadNotice>(await RunAsync("read", notice), Web)!;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _work;
        _listener.Close();
    }

    private static JsonSerializerOptions Web => JsonSerializerOptions.Web;

    private async Task TakeAsync(HttpStatusCode answer)
    {
        try
        {
            while (true)
            {
                var call = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                Taken.Add((call.Request.Url!.AbsolutePath, body.ToArray(), (WebHeaderCollection)call.Request.Headers));
                call.Response.StatusCode = (int)answer;
                call.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or InvalidOperationException && !_listener.IsListening)
        {
            // The test is over.
        }
    }

    private static async Task<string> RunAsync(string what, string input)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Privacy", "push");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(folder, "node_modules", "http_ece")),
            "The other reader of notices is not installed: run npm ci in tests/Slices/Privacy/push and build again."
        );
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add(Path.Combine(folder, "browser.mjs"));
        start.ArgumentList.Add(what);
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        var answer = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0);
        return answer;
    }

    /// <param name="Key">Public key.</param>
    /// <param name="Secret">What the phone shares with the sender.</param>
    /// <param name="Own">Private key, which never leaves a real phone.</param>
    internal sealed record PhoneKeys(string Key, string Secret, string Own);

    /// <param name="Text">What the notice says.</param>
    /// <param name="Claims">What the sender says of itself.</param>
    /// <param name="IsSigned">Whether the signature is right.</param>
    /// <param name="IsSender">Whether it is the sender that the phone knows.</param>
    internal sealed record ReadNotice(string Text, NoticeClaims Claims, bool IsSigned, bool IsSender);

    internal sealed record NoticeClaims(string Aud, long Exp, string Sub);
}
