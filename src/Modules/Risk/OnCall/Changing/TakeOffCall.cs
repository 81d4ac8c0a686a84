using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.OnCall;

/// <summary>Takes hours out of the rota: those that have begun end now, those to come are gone.</summary>
[Requires(RiskPermissions.ManageOnCall)]
internal sealed class TakeOffCall(FootbridgeDb db, TimeProvider clock) : ICommand<TakeOffCall.Input, Done>
{
    public sealed record Input(Guid Shift);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var shift = await db.Set<OnCallShift>().AsTracking().SingleOrDefaultAsync(s => s.Id == input.Shift && s.Until > now, ct);
        if (shift is null)
        {
            return Problem.NotFound("risk.on-call.no-such-hours");
        }

        await db.AskNobodyAsync(shift.Id, now, ct);
        if (shift.From < now || await db.Set<HandOver>().AnyAsync(h => h.Shift == shift.Id, ct))
        {
            shift.Until = shift.From < now ? now : shift.From;
        }
        else
        {
            db.Remove(shift);
        }

        return Done.Value;
    }
}
