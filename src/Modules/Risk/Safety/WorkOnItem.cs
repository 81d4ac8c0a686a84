using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>Gives an item an owner.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class AssignSafetyItem(FootbridgeDb db, IStaff staff) : ICommand<AssignSafetyItem.Input, Done>
{
    public sealed record Input(Guid Item, UserId Owner);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.ItemAsync(input.Item, ct) is not { } item)
        {
            return Problem.NotFound("risk.item.not-found");
        }

        return await staff.FindAsync(input.Owner, ct) is null
            ? Problem.Invalid("risk.item.no-such-owner", "Owner")
            : item.Take(input.Owner);
    }
}

/// <summary>Notes a step.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class NoteSafetyStep(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<NoteSafetyStep.Input, Done>
{
    public sealed record Input(Guid Item, SafetyStepKind Kind, string Note);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.ItemAsync(input.Item, ct) is not { } item || call.Caller.User is not { } by)
        {
            return Problem.NotFound("risk.item.not-found");
        }

        if (item.Note(input.Kind, input.Note, by, clock).Failed(out var problem, out var step))
        {
            return problem;
        }

        db.Add(step);
        return Done.Value;
    }
}

/// <summary>Ends an item with a note.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class CloseSafetyItem(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<CloseSafetyItem.Input, Done>
{
    public sealed record Input(Guid Item, int Version, SafetyEnding Ending, string ClosingNote);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.ItemAsync(input.Item, ct) is not { } item || call.Caller.User is not { } by)
        {
            return Problem.NotFound("risk.item.not-found");
        }

        // A signal that came in meanwhile must be read before the item is closed.
        db.Expect(item, input.Version);
        return item.Close(input.Ending, input.ClosingNote, by, clock.GetUtcNow());
    }
}

internal static class SafetyItems
{
    public static Task<SafetyItem?> ItemAsync(this FootbridgeDb db, Guid id, CancellationToken ct) =>
        db.Set<SafetyItem>().AsTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
}
