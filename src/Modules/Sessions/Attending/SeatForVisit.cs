using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Attending;

/// <summary>Gives who visits a meeting a seat when its session was opened already; otherwise opening it does.</summary>
internal sealed class SeatForVisit(FootbridgeDb db, IKeptApart apart) : IHear<VisitArranged>
{
    public async Task<Outcome<Done>> HearAsync(VisitArranged happened, CancellationToken ct)
    {
        var session = await db.Set<GroupSession>()
            .SingleOrDefaultAsync(s => s.Group == happened.Group && s.On == happened.On && s.State == SessionState.Open, ct);
        if (session is null)
        {
            return Done.Value;
        }

        var there = await db.Set<SessionAttendance>().Where(a => a.Session == session.Id).Select(a => a.Client).ToListAsync(ct);
        // Somebody may have come to the door whom the roster of the series does not know.
        if (await apart.RefusalAsync(happened.Client, there, ct) is { } wordFirst)
        {
            return wordFirst;
        }

        if (!there.Contains(happened.Client))
        {
            db.Add(SessionAttendance.Expect(session, happened.Client));
        }

        return Done.Value;
    }
}
