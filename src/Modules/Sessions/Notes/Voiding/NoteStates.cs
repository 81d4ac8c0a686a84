using Footbridge.Sessions.Meetings;
using Footbridge.Storage;

namespace Footbridge.Sessions.Notes.Voiding;

/// <summary>The states of notes, as a database is asked for them. <see cref="ClientNote.Standing"/> says the same of one note.</summary>
internal static class NoteStates
{
    /// <summary>Signed notes that were not made void.</summary>
    public static IQueryable<ClientNote> ThatCount(this IQueryable<ClientNote> notes) =>
        notes.Where(n => n.SignedAt != null && n.VoidedAt == null);

    /// <summary>Notes that wait for a co-signature.</summary>
    public static IQueryable<ClientNote> WaitingForCosign(this IQueryable<ClientNote> notes) =>
        notes.ThatCount().Where(n => n.CosignDue != null && n.CosignedAt == null);

    /// <summary>Notes that were sent back and are not signed anew.</summary>
    public static IQueryable<ClientNote> SentBack(this IQueryable<ClientNote> notes) =>
        notes.Where(n => n.SentBackAt != null && n.SignedAt == null && n.VoidedAt == null);

    /// <summary>Seats in group sessions, without those whose note was made void.</summary>
    public static IQueryable<SessionAttendance> SeatsThatCount(this FootbridgeDb db) =>
        db.Set<SessionAttendance>()
            .Where(a => !db.Set<ClientNote>().Any(n => n.Session == a.Session && n.Client == a.Client && n.VoidedAt != null));
}
