using Footbridge.Host;
using Footbridge.Journeys;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Footbridge.Slices.Security;

/// <summary>A clinic that answers over HTTP, and what it writes into its log.</summary>
internal sealed class WebClinic : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _owns;
    private readonly List<HttpClient> _visitors = [];
    private readonly List<HttpPerson> _people = [];

    private WebClinic(Clinic clinic, WebApplication app, Uri address, bool owns)
    {
        Clinic = clinic;
        _app = app;
        _owns = owns;
        Address = address;
    }

    public Clinic Clinic { get; }

    public Uri Address { get; }

    public LogKeeper Log { get; } = new();

    /// <summary>Everything that answers.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    public static async Task<WebClinic> OpenAsync(Engine engine = Engine.Sqlite) =>
        await StartAsync(await Clinic.OpenAsync(engine), owns: true);

    /// <summary>Lets a clinic answer that outlives the program, so that the program can be started again.</summary>
    public static Task<WebClinic> OnAsync(Clinic clinic) => StartAsync(clinic, owns: false);

    private static async Task<WebClinic> StartAsync(Clinic clinic, bool owns)
    {
        var app = FootbridgeApp.Build(clinic.Settings);
        await app.Services.PrepareAsync(CancellationToken.None);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var web = new WebClinic(clinic, app, new Uri(address), owns);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(web.Log);
        return web;
    }

    /// <summary>Somebody who follows no redirects and keeps no cookies.</summary>
    public HttpClient Visitor()
    {
        var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Address,
        };
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Somebody with a cookie jar who is not signed in.</summary>
    public HttpPerson Person()
    {
        var person = new HttpPerson(Address);
        _people.Add(person);
        return person;
    }

    /// <summary>A member of staff, signed in.</summary>
    public async Task<HttpPerson> StaffAsync(string role)
    {
        var member = Clinic.Story.Staff.First(s => s.Role == role);
        var person = Person();
        await person.SignInAsync(member.Email, member.Password);
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(v => v.Dispose());
        _people.ForEach(p => p.Dispose());
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_owns)
        {
            await Clinic.DisposeAsync();
        }
    }
}

/// <summary>Keeps what is logged.</summary>
internal sealed class LogKeeper : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = [];

    public string All => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose() { }
}
