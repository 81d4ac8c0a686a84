using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Billing.Fees;

/// <summary>Adds a row to the fee schedule or changes one. Estimates that were made keep the price they were made with.</summary>
[Requires(BillingPermissions.ManageFees)]
internal sealed class SaveFee(FootbridgeDb db, TimeProvider clock) : ICommand<SaveFee.Input, Done>
{
    public sealed record Input(Guid? Fee, int Version, FeeFacts Facts);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var facts = input.Facts.Tidy();
        if (facts.Refusal() is { } refusal)
        {
            return refusal;
        }

        FeeId? id = input.Fee is { } known ? new FeeId(known) : null;
        if (await db.Set<Fee>().AnyAsync(f => f.Code == facts.Code && f.Id != id, ct))
        {
            return Problem.Rule("billing.fee.code-taken", nameof(FeeFacts.Code));
        }

        if (id is null)
        {
            db.Add(Fee.Of(Ids.New<FeeId>(clock), facts));
            return Done.Value;
        }

        var fee = await db.Set<Fee>().SingleOrDefaultAsync(f => f.Id == id, ct);
        if (fee is null)
        {
            return Problem.NotFound("core.not-found");
        }

        fee.Take(facts);
        db.Expect(fee, input.Version);
        return Done.Value;
    }
}
