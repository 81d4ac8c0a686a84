using Footbridge.Care.Plans;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Planning.Threads;

/// <summary>Adds a thread to the plan, or changes one: problem, goal, objectives and what the team does.</summary>
[Requires(CarePermissions.WritePlan)]
internal sealed class SavePlanThread(
    FootbridgeDb db,
    CallContext call,
    TimeProvider clock,
    ProgramCalendar calendar,
    IStaff staff
) : ICommand<SavePlanThread.Input, Guid>
{
    /// <summary>The thread.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Plan">The version the form was made from; null when there was no plan yet.</param>
    /// <param name="Version">Its counter.</param>
    /// <param name="Thread">The thread to change; null to add one.</param>
    /// <param name="Draft">What was typed.</param>
    /// <param name="Reason">Why a signed plan changes.</param>
    public sealed record Input(ClientId Client, Guid? Plan, int Version, Guid? Thread, ThreadDraft Draft, string Reason = "")
        : IAboutClient;

    public async Task<Outcome<Guid>> HandleAsync(Input input, CancellationToken ct)
    {
        var by = call.Caller.User ?? default;
        var taken = await PlanShelf.TakeAsync(
            db,
            input.Client,
            input.Plan,
            input.Version,
            stay => Plan.Start(Ids.New<PlanId>(clock), input.Client, stay, by, clock.GetUtcNow()),
            ct
        );
        if (taken.Failed(out var missing, out var plan))
        {
            return missing;
        }

        var content = plan.Content;
        var before = input.Thread is { } known ? content.Find(known) : null;
        if (input.Thread is not null && before is null)
        {
            return Problem.Conflict("care.plan.thread-gone");
        }

        var people = (await staff.AllAsync(ct)).Select(s => s.Id.Value).ToHashSet();
        var checkedThread = input.Draft.Check(
            before?.Id ?? Ids.NewGuid(clock),
            before,
            () => Ids.NewGuid(clock),
            people,
            calendar.Today
        );
        if (checkedThread.Failed(out var wrong, out var thread))
        {
            return wrong;
        }

        var edited = plan.Edit(content.With(thread), Ids.New<PlanId>(clock), by, clock.GetUtcNow(), input.Reason);
        if (edited.Failed(out var refused, out var next))
        {
            return refused;
        }

        if (next.Id != plan.Id)
        {
            db.Add(next);
        }

        return thread.Id;
    }
}
