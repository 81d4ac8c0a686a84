using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Planning;

/// <summary>Ends the planning of a week before its time. The best plan until then is kept.</summary>
[Requires(SchedulePermissions.PlanSeason)]
internal sealed class StopSeason(FootbridgeDb db, TimeProvider clock) : ICommand<StopSeason.Input, Done>
{
    public sealed record Input(SeasonId Season);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<Season>().SingleOrDefaultAsync(s => s.Id == input.Season, ct) is not { } season)
        {
            return Problem.NotFound("core.not-found");
        }

        if (season.State == SeasonState.Waiting)
        {
            (season.State, season.EndedAt) = (SeasonState.Stopped, clock.GetUtcNow());
        }

        season.StopAsked = true;
        return Done.Value;
    }
}
