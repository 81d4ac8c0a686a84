using System.Globalization;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Gate;
using Footbridge.Storage.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footbridge.Privacy.Rights.Copies.Making;

/// <summary>Makes the copies that were asked for, one after the other, and deletes those whose time is over.</summary>
internal sealed class CopyWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CopyWorker> log)
    : RecurringJob(scopes, clock, log)
{
    protected override string Name => "job record copies";

    protected override TimeSpan Every => TimeSpan.FromSeconds(4);

    protected override async Task RunAsync(IServiceProvider scope, CancellationToken ct)
    {
        using (await scope.GetRequiredService<WriteTurn>().TakeAsync(ct))
        {
            await scope.GetRequiredService<CopyShelf>().ClearAsync(Clock.GetUtcNow(), ct);
        }

        while (await MakeNextAsync(scope, ct)) { }
    }

    /// <summary>Makes the next copy, if one waits.</summary>
    public static async Task<bool> MakeNextAsync(IServiceProvider scope, CancellationToken ct)
    {
        var db = scope.GetRequiredService<FootbridgeDb>();
        var now = scope.GetRequiredService<TimeProvider>().GetUtcNow();
        var late = now - RecordCopy.Patience;
        var next = await db.Set<RecordCopy>()
            .AsNoTracking()
            .Where(c => c.State == CopyState.Waiting || (c.State == CopyState.Working && c.StartedAt < late))
            .OrderBy(c => c.AskedAt)
            .FirstOrDefaultAsync(ct);
        if (next is null || !await ClaimAsync(scope, db, next, now, ct))
        {
            return false;
        }

        // Words and formats take the language they find when they are made.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(next.Language == "es" ? "es" : "en");
        await using var making = scope.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var call = making.ServiceProvider.GetRequiredService<CallContext>();
        call.Caller = scope.GetRequiredService<CallContext>().Caller;
        call.Origin = "job record copies";
        await making.ServiceProvider.GetRequiredService<CopyMaker>().MakeAsync(next.Id, ct);
        return true;
    }

    // Two machines may see the same one: it belongs to the one whose update finds it as it was.
    private static async Task<bool> ClaimAsync(
        IServiceProvider scope,
        FootbridgeDb db,
        RecordCopy copy,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        using var _ = await scope.GetRequiredService<WriteTurn>().TakeAsync(ct);
        return await db.Set<RecordCopy>()
                .Where(c => c.Id == copy.Id && c.State == copy.State && c.StartedAt == copy.StartedAt)
                .ExecuteUpdateAsync(
                    row => row.SetProperty(c => c.State, CopyState.Working).SetProperty(c => c.StartedAt, now),
                    ct
                ) == 1;
    }
}
