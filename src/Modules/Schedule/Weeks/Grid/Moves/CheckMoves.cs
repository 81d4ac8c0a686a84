using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Planning;
using Footbridge.Solver.Instances;

namespace Footbridge.Schedule.Moves;

/// <summary>For one group, what stands against each half hour and room of the week and what it would cost: asked once when somebody picks
/// the group up. Nothing is changed by it.</summary>
[Requires(SchedulePermissions.PlanSeason)]
internal sealed class CheckMoves(MoveReader reader, MoveFrames frames) : IQuery<CheckMoves.Input, CheckMoves.Output>
{
    /// <summary>Which group, in which week.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="On">A day of the week that is shown.</param>
    public sealed record Input(GroupId Group, DateOnly On);

    /// <summary>The answers.</summary>
    /// <param name="Frame">The group.</param>
    /// <param name="Answers">For each place the group could go to.</param>
    public sealed record Output(MoveFrame Frame, IReadOnlyDictionary<MoveTo, MoveAnswer> Answers) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Frame.Names.Keys];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!ProgramCalendar.Knows(input.On))
        {
            return Problem.Invalid("core.date", nameof(Input.On));
        }

        if (await reader.ReadAsync(input.Group, reader.FromOf(input.On), ct) is not { } facts)
        {
            return Problem.NotFound("schedule.moves.ended");
        }

        var check = new MoveCheck(facts);
        var answers = Targets(facts).ToDictionary(to => to, check.At);
        return new Output(await frames.OfAsync(facts, answers.Values, ct), answers);
    }

    // The planned day, and the hour of now wherever it is.
    private static IEnumerable<MoveTo> Targets(MoveFacts facts) =>
        (
            from room in facts.Rooms.Select(r => (RoomId?)r.Id).Append(null)
            from day in Enum.GetValues<DayOfWeek>()
            from slot in Enumerable.Range(0, Offer.Slots)
            let start = Slots.TimeOf(slot)
            where start.AddMinutes(facts.Plan.Minutes, out var wrapped) <= Slots.TimeOf(Offer.Slots) && wrapped == 0
            select new MoveTo(day, start, room)
        )
            .Append(facts.Now)
            .Distinct();
}
