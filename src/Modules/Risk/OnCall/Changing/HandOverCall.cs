using Footbridge.Contracts.People;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.OnCall;

/// <summary>Asks somebody to take over on-call hours that are running, with a note of what is open. Until they say yes, nothing
/// changes.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class HandOverCall(FootbridgeDb db, IStaff staff, Alarms alarms, CallContext call, TimeProvider clock)
    : ICommand<HandOverCall.Input, Guid>
{
    /// <summary>What is handed to whom.</summary>
    /// <param name="Shift">The hours.</param>
    /// <param name="Taker">Who takes them.</param>
    /// <param name="Note">What is open and what was agreed.</param>
    public sealed record Input(Guid Shift, UserId Taker, string Note);

    public async Task<Outcome<Guid>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var shift = await db.Set<OnCallShift>().SingleOrDefaultAsync(s => s.Id == input.Shift, ct);
        if (shift is null || !shift.Covers(now))
        {
            return Problem.NotFound("risk.on-call.no-such-hours");
        }

        if (shift.Staff != call.Caller.User && !call.Caller.Holds(RiskPermissions.ManageOnCall))
        {
            return Problem.Rule("risk.on-call.not-yours");
        }

        if (input.Taker == shift.Staff || (await staff.AllAsync(ct)).All(s => s.Id != input.Taker))
        {
            return Problem.Invalid("risk.on-call.somebody-else", nameof(input.Taker));
        }

        if (input.Note.Trim().Length < SafetyItem.ShortestNote)
        {
            return Problem.Invalid("risk.on-call.note-too-short", nameof(input.Note), $"{SafetyItem.ShortestNote}");
        }

        // Asked of somebody else instead.
        await db.AskNobodyAsync(shift.Id, now, ct);
        var passing = new HandOver
        {
            Id = Ids.NewGuid(clock),
            Shift = shift.Id,
            Giver = shift.Staff,
            Taker = input.Taker,
            Note = input.Note.Trim(),
            OpenNow = await db.Set<SafetyItem>().CountAsync(i => i.ClosedAt == null && i.Urgency == Urgency.Now, ct),
            At = now,
        };
        db.Add(passing);
        await alarms.SendAsync([input.Taker], "risk.message.hand-over", alsoText: true, ct);
        return passing.Id;
    }
}
