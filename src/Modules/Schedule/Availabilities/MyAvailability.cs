using Footbridge.Kernel;

namespace Footbridge.Schedule.Availabilities;

/// <summary>When the signed-in client can come.</summary>
[Requires(SchedulePermissions.ReadAvailability)]
internal sealed class MyAvailability(LifeWeeks weeks, CallContext call) : IQuery<MyAvailability.Input, LifeWeek>
{
    public sealed record Input(DateOnly? On);

    public async Task<Outcome<LifeWeek>> HandleAsync(Input input, CancellationToken ct) =>
        call.Caller.Client is { } client
            ? await weeks.OfAsync(client, input.On, ct)
            : Problem.NotFound("schedule.week.no-record");
}
