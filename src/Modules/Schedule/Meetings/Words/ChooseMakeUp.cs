using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Meetings;

/// <summary>The signed-in client chooses a meeting to make up for one they cannot come to: one that fits them and has a seat.</summary>
[Requires(SchedulePermissions.SayForOneself)]
internal sealed class ChooseMakeUp(MakeUps makeUps, CallContext call) : ICommand<ChooseMakeUp.Input, ChooseMakeUp.Output>
{
    /// <summary>What is made up for where.</summary>
    /// <param name="MissedGroup">Group of the meeting they cannot come to.</param>
    /// <param name="MissedOn">Its day.</param>
    /// <param name="Group">The group to come to.</param>
    /// <param name="On">Day of its meeting.</param>
    public sealed record Input(GroupId MissedGroup, DateOnly MissedOn, GroupId Group, DateOnly On);

    public sealed record Output(ClientId Client) : IAboutClient;

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (call.Caller.Client is not { } client)
        {
            return Problem.NotFound("schedule.week.no-record");
        }

        var until = ProgramCalendar.MondayOf(input.MissedOn).AddDays(6);
        var choices = await makeUps.ForClientAsync(client, until, ct);
        if (!choices.Any(c => c.Meeting.Group == input.Group && c.Meeting.On == input.On))
        {
            return Problem.Rule("schedule.word.no-longer-free", nameof(Input.Group));
        }

        var missed = new VisitDesk.Missed(input.MissedGroup, input.MissedOn);
        var planned = await makeUps.PlanAsync(client, missed, input.Group, input.On, null, ct);
        // A client is never told that a seat needs a word with somebody: it would say that another is there.
        return planned.Problem is { Code: "schedule.assign.word-first" }
                ? Problem.Rule("schedule.word.no-longer-free", nameof(Input.Group))
            : planned.Failed(out var problem, out _) ? problem
            : new Output(client);
    }
}
