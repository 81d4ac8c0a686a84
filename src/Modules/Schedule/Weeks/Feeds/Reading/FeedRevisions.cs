using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Feeds;

/// <summary>How often something was changed and when last: RFC 5545, 3.8.7.4 and 3.8.7.3.</summary>
/// <param name="Number">Counts the changes.</param>
/// <param name="At">When the last one was.</param>
internal readonly record struct FeedRevision(int Number, DateTimeOffset At);

/// <summary>Reads revisions from what was decided about groups, which is only ever added to.</summary>
internal sealed class FeedRevisions(FootbridgeDb db)
{
    /// <summary>The revision of each group, as one owner sees it.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="sessions">Individual and family sessions, which know their own revision.</param>
    /// <param name="client">Whose own joining and leaving counts; that of others does not.</param>
    /// <param name="madeAt">When nothing was changed yet.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Func<GroupId, FeedRevision>> OfAsync(
        IReadOnlyCollection<GroupId> groups,
        IReadOnlyCollection<Appointment> sessions,
        ClientId? client,
        DateTimeOffset madeAt,
        CancellationToken ct
    )
    {
        var all = await db.Set<GroupEvent>()
            .Where(e => groups.Contains(e.Group) && (e.Client == null || e.Client == client))
            .Select(e => new { e.Group, e.At })
            .ToListAsync(ct);
        var changes = all.ToLookup(e => e.Group, e => e.At);
        var own = sessions.ToDictionary(s => new GroupId(s.Id.Value), s => new FeedRevision(s.Version, s.ChangedAt));
        return group =>
            own.TryGetValue(group, out var revision) ? revision
            : changes[group].ToList() is { Count: > 0 } times ? new(times.Count, times.Max())
            : new FeedRevision(0, madeAt);
    }
}
