using Footbridge.Contracts.Intake;
using Footbridge.Intake.Referrals;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Board;

/// <summary>Tells other modules who waits to be admitted.</summary>
internal sealed class AdmissionQueue(FootbridgeDb db, ProgramCalendar calendar) : IAdmissionQueue
{
    public async Task<IReadOnlyList<WaitsToBeAdmitted>> WaitingAsync(CancellationToken ct)
    {
        var open = await db.Set<Referral>()
            .Where(r => r.Stage != ReferralStage.Admitted && r.Stage != ReferralStage.Closed)
            .Select(r => new { r.Client, r.ReceivedAt })
            .ToListAsync(ct);
        return
        [
            .. open.GroupBy(r => r.Client)
                .Select(r => new WaitsToBeAdmitted(r.Key, calendar.DayOf(r.Min(x => x.ReceivedAt))))
                .OrderBy(a => a.Since)
                .ThenBy(a => a.Client.Value),
        ];
    }
}
