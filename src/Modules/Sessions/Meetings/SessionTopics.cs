using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Meetings;

/// <summary>Topics of meetings, for other modules.</summary>
internal sealed class SessionTopics(FootbridgeDb db) : ISessionTopics
{
    public async Task<Outcome<Done>> OfferAsync(GroupId group, DateOnly on, string topic, CancellationToken ct)
    {
        var session = await db.Set<GroupSession>().SingleOrDefaultAsync(s => s.Group == group && s.On == on, ct);
        if (session is null)
        {
            return Done.Value;
        }

        return session.IfSigned() is { } signed ? signed
            : session.Topic.Length > 0 ? Done.Value
            : session.Write(topic, session.SharedText);
    }
}
