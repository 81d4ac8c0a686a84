using Footbridge.Kernel;

namespace Footbridge.Schedule.Availabilities;

/// <summary>When a client can come, as told for a day.</summary>
[Requires(SchedulePermissions.ReadAvailability)]
internal sealed class AvailabilityOf(LifeWeeks weeks) : IQuery<AvailabilityOf.Input, LifeWeek>
{
    public sealed record Input(ClientId Client, DateOnly? On) : IAboutClient;

    public Task<Outcome<LifeWeek>> HandleAsync(Input input, CancellationToken ct) => weeks.OfAsync(input.Client, input.On, ct);
}
