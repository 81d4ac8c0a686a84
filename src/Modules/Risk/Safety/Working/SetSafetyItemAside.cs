using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Risk.Safety;

/// <summary>Sets an item aside until a time, with a reason. A new signal wakes it.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class SetSafetyItemAside(FootbridgeDb db, SafetyItems items, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<SetSafetyItemAside.Input, ClientId>
{
    /// <summary>Until when and why.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="UntilDay">Local day on which it comes back.</param>
    /// <param name="UntilTime">Local time.</param>
    /// <param name="Reason">Why it can wait.</param>
    public sealed record Input(Guid Item, DateOnly UntilDay, TimeOnly UntilTime, string Reason);

    public async Task<Outcome<ClientId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!ProgramCalendar.Knows(input.UntilDay))
        {
            return Problem.Invalid("core.date", nameof(input.UntilDay));
        }

        var until = calendar.Resolve(input.UntilDay, input.UntilTime).Instant;
        if (
            (await items.FindAsync(input.Item, ct)).Failed(out var problem, out var item)
            || item.SetAside(until, input.Reason, items.By, clock).Failed(out problem, out var step)
        )
        {
            return problem;
        }

        db.Add(step);
        return item.Client;
    }
}
