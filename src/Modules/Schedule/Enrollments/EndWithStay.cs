using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Enrollments;

/// <summary>Frees the seats of a client who is discharged.</summary>
internal sealed class EndWithStay(FootbridgeDb db) : IHear<EpisodeClosed>
{
    public async Task<Outcome<Done>> HearAsync(EpisodeClosed happened, CancellationToken ct)
    {
        var open = await db.Set<Enrollment>()
            .Where(e => e.Client == happened.Client && (e.To == null || e.To > happened.On))
            .ToListAsync(ct);
        open.ForEach(e => e.EndWithStay(happened.On));
        return Done.Value;
    }
}
