using Footbridge.Kernel;

namespace Footbridge.Schedule.Waiting;

/// <summary>What the signed-in client waits for, and until when.</summary>
[Requires(SchedulePermissions.ReadWeek)]
internal sealed class MyWait(WaitingReader reader, CallContext call) : IQuery<MyWait.Input, MyWait.Output>
{
    public sealed record Input;

    /// <summary>The wait; null when the week holds what is prescribed.</summary>
    public sealed record Output(ClientId Client, WaitView? Wait) : IAboutClient;

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (call.Caller.Client is not { } client)
        {
            return Problem.NotFound("schedule.week.no-record");
        }

        if (!await reader.LacksAsync(client, ct))
        {
            return new Output(client, null);
        }

        var mine = SeatDates.OfPeople(await reader.ReadAsync(ct)).FirstOrDefault(l => l.Waiter.Client == client);
        return new Output(client, mine is null ? null : WaitView.Of(mine));
    }
}
