using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Attending;

/// <summary>Gives who visits a meeting a seat when its session was opened already; otherwise opening it does.</summary>
internal sealed class SeatForVisit(FootbridgeDb db) : IHear<VisitArranged>
{
    public async Task<Outcome<Done>> HearAsync(VisitArranged happened, CancellationToken ct)
    {
        var session = await db.Set<GroupSession>()
            .SingleOrDefaultAsync(s => s.Group == happened.Group && s.On == happened.On && s.State == SessionState.Open, ct);
        if (
            session is not null
            && !await db.Set<SessionAttendance>().AnyAsync(a => a.Session == session.Id && a.Client == happened.Client, ct)
        )
        {
            db.Add(SessionAttendance.Expect(session, happened.Client));
        }

        return Done.Value;
    }
}
