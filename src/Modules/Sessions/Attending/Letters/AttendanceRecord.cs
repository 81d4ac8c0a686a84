using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Attending.Letters;

/// <summary>One appointment of a client.</summary>
/// <param name="On">Local day.</param>
/// <param name="From">When it began for the client, if known.</param>
/// <param name="Until">When it ended for the client, if known.</param>
/// <param name="Minutes">Minutes attended; zero when the client was not there.</param>
/// <param name="Group">Whether it was a group.</param>
/// <param name="State">How it stands.</param>
internal sealed record Appointment(DateOnly On, TimeOnly? From, TimeOnly? Until, int Minutes, bool Group, Attendance State);

/// <summary>What a client attended in a period: group sessions that are finished, and signed notes of meetings alone. What a void note was
/// about counts no more.</summary>
internal static class AttendanceRecord
{
    // Calls and arrangements are not appointments.
    private static readonly NoteKind[] Meetings = [NoteKind.Individual, NoteKind.Family, NoteKind.Crisis, NoteKind.Medical];

    /// <summary>The appointments, oldest first.</summary>
    public static async Task<IReadOnlyList<Appointment>> OfAsync(
        FootbridgeDb db,
        ClientId client,
        Period period,
        CancellationToken ct
    )
    {
        var seats = await db.SeatsThatCount()
            .Where(a => a.Client == client && a.On >= period.From && a.On <= period.To && a.State != Attendance.Expected)
            .Join(
                db.Set<GroupSession>().Where(s => s.State != SessionState.Open),
                a => a.Session,
                s => s.Id,
                (a, s) => new Appointment(a.On, a.ArrivedAt, a.LeftAt ?? s.End, a.Minutes, true, a.State)
            )
            .ToListAsync(ct);
        var notes = await db.Set<ClientNote>()
            .ThatCount()
            .Where(n => n.Client == client && n.On >= period.From && n.On <= period.To)
            .Where(n => n.Session == null && Meetings.Contains(n.Kind))
            .Select(n => new
            {
                n.On,
                n.Start,
                n.Minutes,
            })
            .ToListAsync(ct);
        return
        [
            .. seats
                .Concat(
                    notes.Select(n => new Appointment(
                        n.On,
                        n.Start,
                        n.Start?.AddMinutes(n.Minutes),
                        n.Minutes,
                        Group: false,
                        Attendance.Left
                    ))
                )
                .OrderBy(a => a.On)
                .ThenBy(a => a.From),
        ];
    }
}
