using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.Safety;

/// <summary>Gives an item an owner.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class AssignSafetyItem(SafetyItems items, IStaff staff) : ICommand<AssignSafetyItem.Input, ClientId>
{
    public sealed record Input(Guid Item, UserId Owner);

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await items.FindAsync(input.Item, ct)).Failed(out var problem, out var item))
        {
            return problem;
        }

        if (await staff.FindAsync(input.Owner, ct) is null)
        {
            return Problem.Invalid("risk.item.no-such-owner", "Owner");
        }

        return item.Take(input.Owner).Problem is { } refusal ? refusal : item.Client;
    }
}

/// <summary>Notes a step.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class NoteSafetyStep(FootbridgeDb db, SafetyItems items, TimeProvider clock)
    : ICommand<NoteSafetyStep.Input, ClientId>
{
    public sealed record Input(Guid Item, SafetyStepKind Kind, string Note);

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (
            (await items.FindAsync(input.Item, ct)).Failed(out var problem, out var item)
            || item.Note(input.Kind, input.Note, items.By, clock).Failed(out problem, out var step)
        )
        {
            return problem;
        }

        db.Add(step);
        return item.Client;
    }
}

/// <summary>Ends an item with a note.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class CloseSafetyItem(FootbridgeDb db, SafetyItems items, TimeProvider clock)
    : ICommand<CloseSafetyItem.Input, ClientId>
{
    public sealed record Input(Guid Item, int Version, SafetyEnding Ending, string ClosingNote);

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await items.FindAsync(input.Item, ct)).Failed(out var problem, out var item))
        {
            return problem;
        }

        // A signal that came in meanwhile must be read before the item is closed.
        db.Expect(item, input.Version);
        return item.Close(input.Ending, input.ClosingNote, items.By, clock.GetUtcNow()).Problem is { } refusal
            ? refusal
            : item.Client;
    }
}

/// <summary>Finds an item to work on: one that the caller may know of.</summary>
internal sealed class SafetyItems(FootbridgeDb db, IVisibleClients visible, CallContext call)
{
    /// <summary>Who works on it.</summary>
    public UserId By => call.Caller.User ?? default;

    public async Task<Outcome<SafetyItem>> FindAsync(Guid id, CancellationToken ct)
    {
        var item = await db.Set<SafetyItem>().AsTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        return item is not null && (await visible.OfAsync(item.Client, DataKinds.None, ct)).IsAllowed
            ? item
            : Problem.NotFound("risk.item.not-found");
    }
}
