using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>What a client said of their own meetings and sessions.</summary>
internal sealed class OwnWords(
    FootbridgeDb db,
    Timetable timetable,
    AppointmentBook appointments,
    IEvents events,
    TimeProvider clock
)
{
    /// <summary>The client's meeting of a group, or their session; null when they have none then.</summary>
    /// <param name="client">Whose.</param>
    /// <param name="group">The group; counts where no session is named.</param>
    /// <param name="session">The individual or family session.</param>
    /// <param name="on">Day of the meeting, or on which the session would be.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<SaidOf?> PlannedAsync(
        ClientId client,
        GroupId group,
        AppointmentId? session,
        DateOnly on,
        CancellationToken ct
    )
    {
        if (session is { } id)
        {
            // A session is moved within its week only.
            var monday = ProgramCalendar.MondayOf(on);
            var own = await appointments.OfClientAsync(client, new(monday, monday.AddDays(6)), ct);
            return own.FirstOrDefault(m => m.Appointment == id && m.UsualOn == on) is { } found
                ? new(found.On, found.Start, found.End, found.CancelledBecause is not null)
                : null;
        }

        return
            (await timetable.PlannedAsync(client, new(on, on), ct)).FirstOrDefault(p => p.Meeting.Group == group) is { } planned
            ? new(planned.Meeting.On, planned.Meeting.Start, planned.Meeting.End, planned.CancelledBecause is not null)
            : null;
    }

    /// <summary>What stands; null when nothing does.</summary>
    public Task<MeetingWord?> FindAsync(
        ClientId client,
        GroupId group,
        AppointmentId? session,
        DateOnly on,
        CancellationToken ct
    ) =>
        session is { } id
            ? db.SessionWords().SingleOrDefaultAsync(w => w.Client == client && w.Session == id && w.On == on, ct)
            : db.Words().SingleOrDefaultAsync(w => w.Client == client && w.Group == group && w.On == on, ct);

    /// <summary>All that stands of meetings of groups in a period.</summary>
    public async Task<IReadOnlyDictionary<(GroupId, DateOnly), ToldWord>> OfAsync(
        ClientId client,
        Period period,
        CancellationToken ct
    ) =>
        (
            await db.Words()
                .AsNoTracking()
                .Where(w => w.Client == client && w.On >= period.From && w.On <= period.To)
                .ToListAsync(ct)
        ).ToDictionary(w => (w.Group!.Value, w.On), w => w.Told);

    /// <summary>All that stands of sessions of a period, by session and the day on which it would be.</summary>
    /// <param name="client">Whose words; null for everybody's.</param>
    /// <param name="period">The days on which the sessions are.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyDictionary<(AppointmentId, DateOnly), ToldWord>> OfSessionsAsync(
        ClientId? client,
        Period period,
        CancellationToken ct
    )
    {
        // A session is moved within its week only.
        var (from, to) = (period.From.AddDays(-6), period.To.AddDays(6));
        var words = await db.SessionWords()
            .AsNoTracking()
            .Where(w => (client == null || w.Client == client) && w.On >= from && w.On <= to)
            .ToListAsync(ct);
        return words.ToDictionary(w => (w.Session!.Value, w.On), w => w.Told);
    }

    /// <summary>Takes back what stands.</summary>
    /// <returns>Whether anything did.</returns>
    public async Task<Outcome<bool>> TakeBackAsync(
        ClientId client,
        GroupId group,
        AppointmentId? session,
        DateOnly on,
        CancellationToken ct
    )
    {
        if (await FindAsync(client, group, session, on, ct) is not { } word)
        {
            return false;
        }

        word.TakeBack(clock.GetUtcNow());
        if (session is not null)
        {
            return true;
        }

        var told = await events.RaiseAsync(new WordTakenBack(group, on, client), ct);
        return told.Failed(out var problem, out _) ? problem : true;
    }
}
