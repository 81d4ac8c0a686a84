using System.CommandLine;
using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.Host.Commands;

/// <summary>Runs a command over the same services and slices as the web application.</summary>
internal sealed class CommandServices : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private CommandServices(ServiceProvider services) => _services = services;

    public IServiceProvider Services => _services;

    /// <summary>Opens the services and brings the database up.</summary>
    public static async Task<CommandServices> OpenAsync(ParseResult parse, CancellationToken ct)
    {
        var place = Open(CommandLine.SettingsOf(parse));
        await place.Services.PrepareAsync(ct);
        return place;
    }

    /// <summary>Opens the services only.</summary>
    public static CommandServices Open(HostSettings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(o => o.SingleLine = true));
        services.AddFootbridge(settings);
        return new(services.BuildServiceProvider());
    }

    /// <summary>The program acting for itself, for each treatment program there is.</summary>
    public async Task<IReadOnlyList<Caller>> ProgramsAsync(CancellationToken ct)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICallerSource>().SystemAsync(ct);
    }

    /// <summary>The program named on the command line by its short name, or the first one; null when there is none.</summary>
    public async Task<Caller?> ProgramAsync(string? name, CancellationToken ct)
    {
        await using var scope = _services.CreateAsyncScope();
        var source = scope.ServiceProvider.GetRequiredService<ICallerSource>();
        var known = await source.AnonymousAsync(name, ct);
        return known is null ? null : Caller.System(known.Program, known.Zone);
    }

    /// <summary>A scope in which the program acts for itself.</summary>
    public AsyncServiceScope ScopeFor(Caller program, string origin)
    {
        var scope = _services.CreateAsyncScope();
        var call = scope.ServiceProvider.GetRequiredService<CallContext>();
        call.Caller = program;
        call.Origin = origin;
        return scope;
    }

    /// <summary>The words of a problem.</summary>
    public string Words(Problem problem) => _services.GetRequiredService<IText>().ProblemText(problem);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
