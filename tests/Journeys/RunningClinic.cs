using System.Collections.Concurrent;
using Footbridge.Host;
using Footbridge.Host.Start;
using Footbridge.Kernel;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;

namespace Footbridge.Journeys;

/// <summary>A server with people who use it.</summary>
public sealed class RunningClinic : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HostSettings _settings;
    private readonly Stage _stage;
    private readonly List<IBrowserContext> _contexts = [];
    private readonly ConcurrentQueue<string> _complaints = [];

    private RunningClinic(Stage stage, WebApplication app, HostSettings settings, Uri address)
    {
        _stage = stage;
        _app = app;
        _settings = settings;
        Address = address;
    }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    public string DataDirectory => _settings.DataDirectory;

    public TimeProvider Clock => _settings.Clock;

    /// <summary>The folder outlives this server: another one goes on with it.</summary>
    public bool KeepsData { get; set; }

    /// <summary>Errors in the browsers' consoles and scripts that failed, of everybody who visited.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    internal static async Task<RunningClinic> StartAsync(Stage stage, HostSettings settings)
    {
        var app = FootbridgeApp.Build(settings);
        await app.Services.PrepareAsync(CancellationToken.None);
        await app.StartAsync();
        var port = new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        ).Port;
        // A name, not a number: passkeys know no address that is a number.
        return new(stage, app, settings, new Uri($"http://localhost:{port}"));
    }

    /// <summary>Somebody with a browser of their own.</summary>
    /// <param name="phone">A phone instead of a desktop.</param>
    /// <param name="language">Language of the browser.</param>
    /// <param name="scripts">Whether its scripts run.</param>
    public async Task<IPage> VisitorAsync(bool phone = false, string language = "en-US", bool scripts = true)
    {
        var context = await _stage.Browser.NewContextAsync(
            new()
            {
                BaseURL = Address.ToString(),
                ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
                HasTouch = phone,
                JavaScriptEnabled = scripts,
                ColorScheme = ColorScheme.Light,
                Locale = language,
                TimezoneId = "America/New_York",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        // What does not come at all shows late; a busy machine must not look like a fault.
        context.SetDefaultTimeout(45_000);
        _contexts.Add(context);
        context.WebError += (_, error) =>
            _complaints.Enqueue($"{new Uri(error.Page?.Url ?? "about:blank").AbsolutePath}: {error.Error}");
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Enqueue(
                    $"{new Uri(message.Page?.Url ?? "about:blank").AbsolutePath}: {message.Text} {message.Location}"
                );
            }
        };
        return await context.NewPageAsync();
    }

    /// <summary>Signs a member of staff in with mail address and password.</summary>
    public static async Task SignInAsync(IPage page, string mailbox)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator("input[type=email]").First.FillAsync($"{mailbox}@example.org");
        await page.Locator("input[type=password]").First.FillAsync(DemoStories.Password);
        await page.Locator("main button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>A member of staff, signed in with mail address and password.</summary>
    public async Task<IPage> StaffAsync(string mailbox, bool phone = false, string language = "en-US")
    {
        var page = await VisitorAsync(phone, language);
        await SignInAsync(page, mailbox);
        // The language of the account wins over that of the browser: it is chosen in the page, as a person would.
        if (language.StartsWith("es", StringComparison.Ordinal))
        {
            await page.Locator("form.language button[value=es]").First.ClickAsync();
            await page.Locator("html[lang=es]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }

        return page;
    }

    /// <summary>A person in care, signed in with mail address and PIN.</summary>
    public async Task<IPage> ClientAsync(string mail, bool phone = true, string language = "en-US")
    {
        var page = await VisitorAsync(phone, language);
        await SignInClientAsync(page, mail);
        return page;
    }

    /// <summary>Signs a client in with mail address and PIN.</summary>
    public static async Task SignInClientAsync(IPage page, string mail)
    {
        await page.GotoAsync("/me/sign-in");
        await page.Locator("input[name='Input.Contact']").FillAsync(mail);
        await page.Locator("input[name='Input.Pin']").FillAsync(DemoStories.Pin);
        await page.Locator("main button[type=submit]").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Looks into the running program, as the program itself.</summary>
    public async Task<T> AsProgramAsync<T>(Func<IServiceProvider, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        var programs = await scope.ServiceProvider.GetRequiredService<ICallerSource>().SystemAsync(CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = programs[0];
        return await look(scope.ServiceProvider);
    }

    /// <summary>Plays a journey. When it fails, a picture of every open page stays in the temporary folder for whoever looks into it;
    /// when it ends, no browser may have complained.</summary>
    /// <param name="name">Name of the journey.</param>
    /// <param name="journey">What people do.</param>
    /// <param name="forgiven">Complaints that belong to the story, such as those about a lost line.</param>
    public async Task PlayAsync(string name, Func<Task> journey, Func<string, bool>? forgiven = null)
    {
        try
        {
            await journey();
        }
        catch
        {
            await PictureAsync(name);
            throw;
        }

        Complaints.Where(c => forgiven is null || !forgiven(c)).ShouldBeEmpty();
    }

    private async Task PictureAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "footbridge-test-pictures")).FullName;
        var number = 0;
        foreach (var page in _contexts.SelectMany(c => c.Pages))
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{++number}.png"), FullPage = true });
        }

        await File.WriteAllLinesAsync(Path.Combine(folder, $"{name}.txt"), _complaints);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!KeepsData)
        {
            Directory.Delete(_settings.DataDirectory, recursive: true);
        }
    }
}
