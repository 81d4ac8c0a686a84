using Footbridge.Kernel;
using Footbridge.Schedule.Groups;

namespace Footbridge.Schedule.Staffing;

/// <summary>Shows what hours, closures and leave say about a group as it is, or as it is to be.</summary>
[Requires(SchedulePermissions.ReadGroups), ShowsNothingProtected("Hours of staff and places; no person in care is named.")]
internal sealed class PreviewHours(HoursChecks checks) : IQuery<PreviewHours.Input, PreviewHours.Output>
{
    public sealed record Input(GroupPlan Plan);

    public sealed record Output(IReadOnlyList<HoursFact> Facts);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct) =>
        new Output(await checks.OfPlanAsync(input.Plan, ct));
}
