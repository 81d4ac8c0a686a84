using Footbridge.Care.Plans;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Planning.Threads;

/// <summary>Takes a thread out of the plan. A signed version keeps it.</summary>
[Requires(CarePermissions.WritePlan)]
internal sealed class RemovePlanThread(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<RemovePlanThread.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Plan, int Version, Guid Thread, string Reason = "") : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var taken = await PlanShelf.TakeAsync(db, input.Client, input.Plan, input.Version, start: null, ct);
        if (taken.Failed(out var missing, out var plan))
        {
            return missing;
        }

        var content = plan.Content;
        if (content.Find(input.Thread) is null)
        {
            return Problem.Conflict("care.plan.thread-gone");
        }

        var edited = plan.Edit(
            content.Without(input.Thread),
            Ids.New<PlanId>(clock),
            call.Caller.User ?? default,
            clock.GetUtcNow(),
            input.Reason
        );
        if (edited.Failed(out var refused, out var next))
        {
            return refused;
        }

        if (next.Id != plan.Id)
        {
            db.Add(next);
        }

        return Done.Value;
    }
}
