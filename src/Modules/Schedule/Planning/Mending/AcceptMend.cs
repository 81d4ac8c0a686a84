using Footbridge.Kernel;

namespace Footbridge.Schedule.Planning;

/// <summary>Carries out one of the ways to mend a person's week, from its day on, and tells those whose week is another. It is refused when
/// the way is no longer what was shown.</summary>
[Requires(SchedulePermissions.PlanSeason)]
internal sealed class AcceptMend(FactsReader facts, WeekPublisher publisher, ProgramCalendar calendar)
    : ICommand<AcceptMend.Input, WeekChanged>
{
    /// <summary>What is accepted.</summary>
    /// <param name="Client">For whom.</param>
    /// <param name="From">First day.</param>
    /// <param name="Mark">The way.</param>
    /// <param name="Titles">Titles of groups that begin, by <see cref="SeasonView.KeyOf"/>.</param>
    public sealed record Input(ClientId Client, DateOnly From, string Mark, IReadOnlyDictionary<string, string> Titles)
        : IAboutClient;

    public async Task<Outcome<WeekChanged>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.From <= calendar.Today)
        {
            return Problem.Rule("schedule.season.past", nameof(Input.From));
        }

        var model = WeekModel.Of(await facts.ReadAsync(input.From, ct));
        if (model.PersonAt(input.Client) < 0)
        {
            return Problem.Rule("schedule.mend.not-in-care");
        }

        var way = Mends.For(model, input.Client, ct).FirstOrDefault(w => w.Mark == input.Mark);
        return way.Changes is null
            ? Problem.Conflict("schedule.mend.outdated")
            : await publisher.ApplyAsync(
                way.Changes,
                way.Sessions,
                input.From,
                c => input.Titles.GetValueOrDefault(SeasonView.KeyOf(c), c.Kind),
                ct
            );
    }
}
