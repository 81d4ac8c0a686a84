using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>Plans a new group or changes one from a day on.</summary>
[Requires(SchedulePermissions.ManageGroups)]
internal sealed class SaveGroup(FootbridgeDb db, GroupDesk desk) : ICommand<SaveGroup.Input, GroupId>
{
    /// <summary>What is to be.</summary>
    /// <param name="Group">The group, or null for a new one.</param>
    /// <param name="Version">The version the change was made from.</param>
    /// <param name="Plan">What it is to be.</param>
    /// <param name="Quiet">Not to tell its clients of a new hour.</param>
    public sealed record Input(GroupId? Group, int Version, GroupPlan Plan, bool Quiet = false);

    public async Task<Outcome<GroupId>> HandleAsync(Input input, CancellationToken ct)
    {
        var plan = input.Plan with { Title = input.Plan.Title.Trim() };
        if (input.Group is not { } id)
        {
            return await desk.BeginAsync(plan, ct);
        }

        var group = await db.Set<TherapyGroup>().Include(g => g.Patterns).SingleOrDefaultAsync(g => g.Id == id, ct);
        return group is null
            ? Problem.NotFound("core.not-found")
            : await desk.ChangeAsync(group, input.Version, plan, input.Quiet, null, ct);
    }
}
