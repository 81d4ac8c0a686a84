using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Moves;

/// <summary>One move of a group: what stands against it and what it costs. Nothing is changed by it.</summary>
[Requires(SchedulePermissions.PlanSeason)]
internal sealed class CheckMove(MoveReader reader, MoveFrames frames, ProgramCalendar calendar)
    : IQuery<CheckMove.Input, CheckMove.Output>
{
    /// <summary>What is asked; what is not said is as it is now.</summary>
    public sealed record Input(GroupId Group, DateOnly? From, DayOfWeek? Day, TimeOnly? Start, string? Room);

    /// <summary>The move.</summary>
    /// <param name="Frame">The group.</param>
    /// <param name="To">Where to.</param>
    /// <param name="Answer">What it means; null where it is no move.</param>
    /// <param name="First">Day of the first meeting there; null when the group ends before.</param>
    /// <param name="OtherSite">Whether the site is another.</param>
    /// <param name="Mark">Names what was shown when it is accepted.</param>
    public sealed record Output(MoveFrame Frame, MoveTo To, MoveAnswer? Answer, DateOnly? First, bool OtherSite, string Mark)
        : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Frame.Names.Keys];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var from =
            input.From is { } wanted && wanted > calendar.Today && ProgramCalendar.Knows(wanted)
                ? wanted
                : reader.FromOf(calendar.Today);
        if (await reader.ReadAsync(input.Group, from, ct) is not { } facts)
        {
            return Problem.NotFound("schedule.moves.ended");
        }

        var to = new MoveTo(input.Day ?? facts.Now.Day, input.Start ?? facts.Now.Start, RoomOf(input.Room, facts));
        if (to == facts.Now || facts.PlanAt(to).Refusal(null) is not null)
        {
            return new Output(await frames.OfAsync(facts, [], ct), to, null, null, OtherSite: false, "");
        }

        var check = new MoveCheck(facts);
        var answer = check.At(to);
        return new Output(
            await frames.OfAsync(facts, [answer], ct),
            to,
            answer,
            facts.PlanAt(to).Slot.NextOn(from),
            facts.RoomOf(to)?.Site != facts.RoomOf(facts.Now)?.Site,
            check.MarkOf(to, answer)
        );
    }

    private static RoomId? RoomOf(string? room, MoveFacts facts) =>
        room == "video" ? null
        : Guid.TryParse(room, out var id) && facts.Rooms.Any(r => r.Id == new RoomId(id)) ? new RoomId(id)
        : facts.Now.Room;
}
