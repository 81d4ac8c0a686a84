using Footbridge.Kernel;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.OnCall;

/// <summary>Who was asked takes the on-call hours over from now on, or says no; the giver hears either way.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class AnswerHandOver(FootbridgeDb db, Alarms alarms, CallContext call, TimeProvider clock)
    : ICommand<AnswerHandOver.Input, Done>
{
    public sealed record Input(Guid HandOver, bool Yes);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var passing = await db.Set<HandOver>().AsTracking().SingleOrDefaultAsync(h => h.Id == input.HandOver, ct);
        if (passing is null || passing.Taker != call.Caller.User)
        {
            return Problem.NotFound("risk.on-call.no-such-hand-over");
        }

        var shift = await db.Set<OnCallShift>().AsTracking().SingleAsync(s => s.Id == passing.Shift, ct);
        if (input.Yes && !shift.Covers(now))
        {
            return Problem.Rule("risk.on-call.hours-over");
        }

        if (passing.Answer(input.Yes, now).Problem is { } refusal)
        {
            return refusal;
        }

        if (input.Yes)
        {
            db.Add(
                new OnCallShift
                {
                    Id = Ids.NewGuid(clock),
                    Staff = passing.Taker,
                    From = now,
                    Until = shift.Until,
                    Backup = shift.Backup,
                    SetBy = passing.Giver,
                    SetAt = now,
                }
            );
            shift.Until = now;
        }

        await alarms.SendAsync([passing.Giver], "risk.message.hand-over-answered", alsoText: false, ct);
        return Done.Value;
    }
}
