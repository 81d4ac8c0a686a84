using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Meetings.Overlaps;

/// <summary>Compares new times with those that count already: of sessions whose end is known, and of signed notes. What is void does not
/// count.</summary>
internal static class TimeSheets
{
    /// <summary>Why an individual note cannot be signed with its times, or null.</summary>
    public static async Task<Problem?> ClashAsync(FootbridgeDb db, ClientNote note, CancellationToken ct)
    {
        if (note is not { Start: { } start, Minutes: > 0 })
        {
            return null;
        }

        var written = await WrittenAsync(db, [note.Client], note.On, session: null, note.Id, ct);
        var clash = TimeSheet.Clash(written, TimeSpent.For(note.Client, note.On, start, note.Minutes, ""));
        return clash is null
            ? null
            : Problem.Rule(
                clash.Title.Length > 0 ? "sessions.overlap.group" : "sessions.overlap.note",
                nameof(note.Start),
                Words(clash)
            );
    }

    /// <summary>Why times of a session cannot stand, or null: somebody's minutes are written down elsewhere.</summary>
    public static async Task<Problem?> ClashAsync(
        FootbridgeDb db,
        IClients clients,
        GroupSession session,
        IReadOnlyCollection<SessionAttendance> seats,
        CancellationToken ct
    )
    {
        var spent = seats.Select(s => Of(session, s)).OfType<TimeSpent>().ToList();
        if (spent.Count == 0)
        {
            return null;
        }

        var written = await WrittenAsync(db, [.. spent.Select(s => s.Client)], session.On, session.Id, note: null, ct);
        foreach (var next in spent)
        {
            if (TimeSheet.Clash(written, next) is { } clash)
            {
                var name = (await clients.FindAsync(next.Client, ct))?.DisplayName ?? "";
                return Problem.Rule(
                    clash.Title.Length > 0 ? "sessions.overlap.seat-group" : "sessions.overlap.seat-note",
                    "LeftAt",
                    [name, .. Words(clash)]
                );
            }
        }

        return null;
    }

    /// <summary>The time of a seat once it is known when the person left.</summary>
    public static TimeSpent? Of(GroupSession session, SessionAttendance seat)
    {
        if (!seat.WasThere || seat is not { ArrivedAt: { } arrived, LeftAt: { } left, Minutes: > 0 })
        {
            return null;
        }

        var from = arrived > session.Start ? arrived : session.Start;
        var until = left < session.End ? left : session.End;
        return until <= from ? null : TimeSpent.On(seat.Client, session.On, from, until, session.Title);
    }

    private static string[] Words(TimeSpent clash) =>
        clash.Title.Length > 0
            ? [clash.Title, $"{clash.Begins:HH\\:mm}", $"{clash.Ends:HH\\:mm}"]
            : [$"{clash.Begins:HH\\:mm}", $"{clash.Ends:HH\\:mm}"];

    private static async Task<List<TimeSpent>> WrittenAsync(
        FootbridgeDb db,
        IReadOnlyCollection<ClientId> clients,
        DateOnly day,
        SessionId? session,
        NoteId? note,
        CancellationToken ct
    )
    {
        // A note may begin late in the evening and end on the next day.
        var (first, last) = (day.AddDays(-1), day.AddDays(1));
        var seats = await (
            from seat in db.SeatsThatCount().AsNoTracking()
            join meeting in db.Set<GroupSession>().AsNoTracking() on seat.Session equals meeting.Id
            where clients.Contains(seat.Client) && seat.On >= first && seat.On <= last && seat.Minutes > 0
            where session == null || seat.Session != session
            select new { Seat = seat, Meeting = meeting }
        ).ToListAsync(ct);
        var notes = await db.Set<ClientNote>()
            .AsNoTracking()
            .ThatCount()
            .Where(n => clients.Contains(n.Client) && n.On >= first && n.On <= last && n.Session == null)
            .Where(n => n.Start != null && n.Minutes > 0)
            .Where(n => note == null || n.Id != note)
            .Select(n => new
            {
                n.Client,
                n.On,
                n.Start,
                n.Minutes,
            })
            .ToListAsync(ct);
        return
        [
            .. seats.Select(s => Of(s.Meeting, s.Seat)).OfType<TimeSpent>(),
            .. notes.Select(n => TimeSpent.For(n.Client, n.On, n.Start!.Value, n.Minutes, "")),
        ];
    }
}
