using Footbridge.Kernel;
using Footbridge.Solver.Files;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Planning;

/// <summary>Asks for a week of the whole program from a day on. It is planned in the background from the facts of this moment.</summary>
[Requires(SchedulePermissions.PlanSeason)]
internal sealed class AskSeason(
    FootbridgeDb db,
    FactsReader facts,
    ProgramCalendar calendar,
    CallContext call,
    TimeProvider clock
) : ICommand<AskSeason.Input, SeasonId>
{
    /// <summary>Times of planning that can be chosen, in seconds.</summary>
    public static IReadOnlyList<int> Times { get; } = [5, 60, 300];

    private const int Seed = 1;

    /// <summary>What is asked.</summary>
    /// <param name="From">First day it is to count.</param>
    /// <param name="Seconds">Longest time of planning; one of <see cref="Times"/>.</param>
    public sealed record Input(DateOnly From, int Seconds);

    public async Task<Outcome<SeasonId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.From <= calendar.Today)
        {
            return Problem.Rule("schedule.season.past", nameof(Input.From));
        }

        if (!ProgramCalendar.Knows(input.From) || input.From > calendar.Today.AddYears(1))
        {
            return Problem.Invalid("schedule.season.far", nameof(Input.From));
        }

        if (!Times.Contains(input.Seconds))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Seconds));
        }

        if (await db.Set<Season>().AnyAsync(s => s.State == SeasonState.Waiting || s.State == SeasonState.Running, ct))
        {
            return Problem.Conflict("schedule.season.busy");
        }

        var model = WeekModel.Of(await facts.ReadAsync(input.From, ct));
        if (model.People.Count == 0 || model.Sites.Count == 0 || model.Staff.Count == 0)
        {
            return Problem.Rule("schedule.season.nobody");
        }

        if (ClinicFile.Checked(model.Clinic).Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The clinic cannot be written down: {refusal}");
        }

        var season = new Season
        {
            Id = Ids.New<SeasonId>(clock),
            From = input.From,
            Seconds = input.Seconds,
            Seed = Seed,
            Clinic = ClinicFile.Write(model.Clinic),
            Now = PlanFile.Write(model.Published),
            AskedBy = call.Caller.User!.Value,
            AskedAt = clock.GetUtcNow(),
        };
        db.Add(season);
        return season.Id;
    }
}
