using Footbridge.Kernel;
using Footbridge.Solver;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Files;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;
using Footbridge.Storage;
using Footbridge.Storage.Gate;
using Footbridge.Storage.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Footbridge.Schedule.Planning;

/// <summary>Plans the weeks that were asked for, one after the other. While it works it keeps the best plan so far, so that nothing is lost
/// when it ends in the middle; it writes into the row of the planned week and nowhere else.</summary>
internal sealed class SeasonWorker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SeasonWorker> log)
    : RecurringJob(scopes, clock, log)
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);

    protected override string Name => "job weekly plan";

    protected override TimeSpan Every => TimeSpan.FromSeconds(3);

    protected override async Task RunAsync(IServiceProvider scope, CancellationToken ct)
    {
        await TidyAsync(scope, ct);
        while (await RunNextAsync(scope, ct)) { }
    }

    /// <summary>Plans the next week that waits, if one does.</summary>
    public static async Task<bool> RunNextAsync(IServiceProvider scope, CancellationToken ct)
    {
        var next = await scope
            .GetRequiredService<FootbridgeDb>()
            .Set<Season>()
            .AsNoTracking()
            .Where(s => s.State == SeasonState.Waiting)
            .OrderBy(s => s.AskedAt)
            .FirstOrDefaultAsync(ct);
        if (next is null || !await ClaimAsync(scope, next.Id, ct))
        {
            return false;
        }

        await PlanAsync(scope, next, ct);
        return true;
    }

    /// <summary>Ends what nobody works on any more, and deletes what is too old to be published.</summary>
    public static async Task TidyAsync(IServiceProvider scope, CancellationToken ct)
    {
        var now = scope.GetRequiredService<TimeProvider>().GetUtcNow();
        var (silent, old) = (now - Season.Patience, now - Season.Lifetime);
        var seasons = scope.GetRequiredService<FootbridgeDb>().Set<Season>();
        using var _ = await scope.GetRequiredService<WriteTurn>().TakeAsync(ct);
        await seasons
            .Where(s => s.State == SeasonState.Running && s.SeenAt < silent)
            .ExecuteUpdateAsync(row => row.SetProperty(s => s.State, SeasonState.Stopped).SetProperty(s => s.EndedAt, now), ct);
        await seasons.Where(s => s.State != SeasonState.Published && s.AskedAt < old).ExecuteDeleteAsync(ct);
    }

    private static async Task PlanAsync(IServiceProvider scope, Season season, CancellationToken ct)
    {
        var clinic = ClinicFile.Read(season.Clinic).Value!;
        var now = PlanFile.Read(season.Now).Value!;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var best = new Best();
        var options = new SolveOptions
        {
            Seconds = season.Seconds,
            Seed = season.Seed,
            Published = now,
            Progress = best,
        };
        var work = Task.Run(() => TimetableSolver.Solve(clinic, options, stop.Token), CancellationToken.None);
        while (await Task.WhenAny(work, Task.Delay(Pulse, CancellationToken.None)) != work)
        {
            if (await KeepAsync(scope, season.Id, s => best.Take(clinic, s)))
            {
                await stop.CancelAsync();
            }
        }

        var result = await work;
        var stopped = stop.IsCancellationRequested;
        // When the program itself ends there is no time to look for reasons; the plan is what must not be lost.
        var reasons = ct.IsCancellationRequested
            ? ""
            : await Task.Run(() => SeasonReasons.Find(clinic, result.Plan, ct), CancellationToken.None);
        var ended = scope.GetRequiredService<TimeProvider>().GetUtcNow();
        await KeepAsync(
            scope,
            season.Id,
            s =>
            {
                s.Plan = PlanFile.Write(result.Plan);
                (s.Cost, s.Bound, s.Part) = (result.Score.Total, (long)result.Bound, 100);
                (s.Reasons, s.EndedAt) = (reasons, ended);
                s.State = stopped ? SeasonState.Stopped : SeasonState.Done;
            }
        );
    }

    // Two machines may see the same one: it belongs to the one whose update finds it waiting.
    private static async Task<bool> ClaimAsync(IServiceProvider scope, SeasonId season, CancellationToken ct)
    {
        var now = scope.GetRequiredService<TimeProvider>().GetUtcNow();
        using var _ = await scope.GetRequiredService<WriteTurn>().TakeAsync(ct);
        return await scope
                .GetRequiredService<FootbridgeDb>()
                .Set<Season>()
                .Where(s => s.Id == season && s.State == SeasonState.Waiting)
                .ExecuteUpdateAsync(row => row.SetProperty(s => s.State, SeasonState.Running).SetProperty(s => s.SeenAt, now), ct)
            == 1;
    }

    // Writes into the row, in a scope of its own; answers whether somebody wants the planning to end.
    private static async Task<bool> KeepAsync(IServiceProvider scope, SeasonId id, Action<Season> write)
    {
        await using var inner = scope.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        inner.ServiceProvider.GetRequiredService<CallContext>().Caller = scope.GetRequiredService<CallContext>().Caller;
        var db = inner.ServiceProvider.GetRequiredService<FootbridgeDb>();
        using var _ = await scope.GetRequiredService<WriteTurn>().TakeAsync(CancellationToken.None);
        var season = await db.Set<Season>().SingleOrDefaultAsync(s => s.Id == id, CancellationToken.None);
        if (season is not { State: SeasonState.Running })
        {
            // Somebody tidied it away meanwhile: there is nothing to plan for.
            return true;
        }

        season.SeenAt = scope.GetRequiredService<TimeProvider>().GetUtcNow();
        write(season);
        await db.SaveChangesAsync(CancellationToken.None);
        return season.StopAsked;
    }

    /// <summary>The best plan that was reported, until it is taken.</summary>
    private sealed class Best : IProgress<SolveProgress>
    {
        private readonly Lock _lock = new();
        private SolveProgress? _report;
        private WeekPlan? _plan;
        private long _cost = long.MaxValue;

        public void Report(SolveProgress value)
        {
            lock (_lock)
            {
                _report = value;
                if (value.Cost < _cost)
                {
                    (_plan, _cost) = (value.Best(), value.Cost);
                }
            }
        }

        public void Take(Clinic clinic, Season season)
        {
            WeekPlan? plan;
            lock (_lock)
            {
                if (_report is not { } report)
                {
                    return;
                }

                (season.Part, season.Bound) = ((int)(99 * report.Done), (long)report.Bound);
                (plan, _plan) = (_plan, null);
                season.Cost = _cost;
            }

            // What breaks a rule is not kept; the search ends with a fault of its own then.
            if (plan is not null && PlanCheck.Breaches(clinic, plan).Count == 0)
            {
                season.Plan = PlanFile.Write(plan);
            }
        }
    }
}
