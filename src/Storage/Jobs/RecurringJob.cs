using Footbridge.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Footbridge.Storage.Jobs;

/// <summary>Work that the program does for itself, in each treatment program, again and again. A run that fails is logged by the type of its
/// fault and tried at the next turn: a database that is away for a minute must not end the work.</summary>
public abstract partial class RecurringJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>The clock.</summary>
    protected TimeProvider Clock { get; } = clock;

    /// <summary>Name in the audit trail, such as <c>job silence</c>.</summary>
    protected abstract string Name { get; }

    /// <summary>Time between two turns.</summary>
    protected abstract TimeSpan Every { get; }

    /// <summary>One turn for one program, in a scope in which the program acts for itself.</summary>
    protected abstract Task RunAsync(IServiceProvider scope, CancellationToken ct);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, Clock);
        do
        {
            try
            {
                await TurnAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(Name, fault.GetType().Name);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TurnAsync(CancellationToken ct)
    {
        IReadOnlyList<Caller> programs;
        await using (var look = scopes.CreateAsyncScope())
        {
            programs = await look.ServiceProvider.GetRequiredService<ICallerSource>().SystemAsync(ct);
        }

        foreach (var program in programs)
        {
            await using var scope = scopes.CreateAsyncScope();
            var call = scope.ServiceProvider.GetRequiredService<CallContext>();
            call.Caller = program;
            call.Origin = Name;
            await RunAsync(scope.ServiceProvider, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Slice} failed ({Reason}) and is tried again at its next turn")]
    private partial void LogFault(string slice, string reason);
}
