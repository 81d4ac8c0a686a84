using Footbridge.Kernel;
using Footbridge.Solver.Files;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Planning;

/// <summary>Makes a planned week the week of the program, from its day on, and tells those whose week is another. It is refused when
/// anything it was planned from has changed.</summary>
[Requires(SchedulePermissions.PlanSeason)]
internal sealed class PublishSeason(
    FootbridgeDb db,
    FactsReader facts,
    WeekPublisher publisher,
    ProgramCalendar calendar,
    CallContext call
) : ICommand<PublishSeason.Input, WeekChanged>
{
    /// <summary>What is published.</summary>
    /// <param name="Season">The planned week.</param>
    /// <param name="Titles">Titles of the groups that begin, by <see cref="SeasonView.KeyOf"/>.</param>
    public sealed record Input(SeasonId Season, IReadOnlyDictionary<string, string> Titles);

    public async Task<Outcome<WeekChanged>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<Season>().SingleOrDefaultAsync(s => s.Id == input.Season, ct) is not { } season)
        {
            return Problem.NotFound("core.not-found");
        }

        if (!season.HasOffer)
        {
            return Problem.Conflict("schedule.season.no-offer");
        }

        if (season.From < calendar.Today)
        {
            return Problem.Rule("schedule.season.past");
        }

        var model = WeekModel.Of(await facts.ReadAsync(season.From, ct));
        if (!model.IsThatOf(season.Clinic, season.Now))
        {
            return Problem.Conflict("schedule.season.outdated");
        }

        var plan = PlanFile.Read(season.Plan).Value!;
        var applied = await publisher.ApplyAsync(
            WeekChanges.Of(model, plan),
            SessionChanges.Of(model, plan),
            season.From,
            c => input.Titles.GetValueOrDefault(SeasonView.KeyOf(c), c.Kind),
            ct
        );
        if (applied.Failed(out var refused, out var changed))
        {
            return refused;
        }

        (season.State, season.PublishedBy) = (SeasonState.Published, call.Caller.User);
        // What it was planned from is of no use any more.
        season.Reasons = "";
        return changed;
    }
}
