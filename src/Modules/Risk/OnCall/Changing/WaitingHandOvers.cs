using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Risk.OnCall;

/// <summary>Hand-overs that nobody answered yet.</summary>
internal static class WaitingHandOvers
{
    /// <summary>Nobody is asked any more to take these hours over.</summary>
    public static async Task AskNobodyAsync(this FootbridgeDb db, Guid shift, DateTimeOffset now, CancellationToken ct)
    {
        var asked = await db.Set<HandOver>().AsTracking().Where(h => h.Shift == shift && h.AnsweredAt == null).ToListAsync(ct);
        asked.ForEach(h => h.Answer(yes: false, now));
    }
}
