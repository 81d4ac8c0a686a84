using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Risk.Safety;

/// <summary>Gives an item an owner.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class AssignSafetyItem(SafetyItems items, IStaff staff, TimeProvider clock)
    : ICommand<AssignSafetyItem.Input, ClientId>
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

        return item.Take(input.Owner, items.By, clock.GetUtcNow()).Problem is { } refusal ? refusal : item.Client;
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

/// <summary>Ends an item with what was done and a note.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class CloseSafetyItem(FootbridgeDb db, SafetyItems items, TimeProvider clock)
    : ICommand<CloseSafetyItem.Input, ClientId>
{
    /// <summary>How it ends.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Version">The version the form was made from.</param>
    /// <param name="Ending">What was done.</param>
    /// <param name="ClosingNote">What was agreed.</param>
    /// <param name="NextStep">What comes next, where the person could not be reached.</param>
    public sealed record Input(Guid Item, int Version, SafetyEnding Ending, string ClosingNote, string NextStep = "");

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await items.FindAsync(input.Item, ct)).Failed(out var problem, out var item))
        {
            return problem;
        }

        // A signal that came in meanwhile must be read before the item is closed.
        db.Expect(item, input.Version);
        return item.Close(input.Ending, input.ClosingNote, input.NextStep, items.By, clock.GetUtcNow()).Problem is { } refusal
            ? refusal
            : item.Client;
    }
}
