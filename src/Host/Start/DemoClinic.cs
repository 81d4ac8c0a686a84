using System.Diagnostics;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Host.Start;

/// <summary>Fills an empty database with the invented clinic, each module its part, in one transaction.</summary>
internal sealed partial class DemoClinic(IServiceScopeFactory scopes, HostSettings settings, ILogger<DemoClinic> log)
{
    /// <summary>The seed of the clinic everybody sees.</summary>
    public const int DefaultSeed = 20260401;

    /// <summary>Seeds when there is no program yet.</summary>
    /// <returns>Whether it was seeded.</returns>
    public async Task<bool> SeedIfEmptyAsync(CancellationToken ct)
    {
        await using (var look = scopes.CreateAsyncScope())
        {
            if ((await look.ServiceProvider.GetRequiredService<ICallerSource>().SystemAsync(ct)).Count > 0)
            {
                return false;
            }
        }

        await FillAsync(DemoStories.Make(DefaultSeed, settings.Clock.GetUtcNow()), ct);
        return true;
    }

    /// <summary>Turns a story into rows.</summary>
    public async Task FillAsync(DemoStory story, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = Caller.System(story.Program, story.Zone);
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var part in scope.ServiceProvider.GetServices<IDemoPart>().OrderBy(p => p.Order))
        {
            await part.AddAsync(story, ct);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(ct);
        var took = Stopwatch.GetElapsedTime(started);
        LogSeeded(story.Clients.Count, took);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Demonstration clinic with {Clients} people made in {Took}")]
    private partial void LogSeeded(int clients, TimeSpan took);
}
