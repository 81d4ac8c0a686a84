using Footbridge.Storage;

namespace Footbridge.Schedule.Meetings;

/// <summary>Reads visits.</summary>
internal static class VisitQueries
{
    /// <summary>Visits that stand. One that was withdrawn is kept and counts no more.</summary>
    public static IQueryable<Visit> Visits(this FootbridgeDb db) => db.Set<Visit>().Where(v => v.WithdrawnAt == null);
}
