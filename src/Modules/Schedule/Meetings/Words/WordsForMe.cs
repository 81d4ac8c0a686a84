using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>Who said that they will be late or cannot come, today and in the days ahead, among those whose counselor the caller is and those
/// of the meetings and sessions that the caller holds.</summary>
[Requires(SchedulePermissions.ReadGroups)]
internal sealed class WordsForMe(
    FootbridgeDb db,
    Timetable timetable,
    AppointmentBook appointments,
    OwnWords own,
    IEpisodes episodes,
    IClients clients,
    IVisibleClients visible,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<WordsForMe.Input, WordsForMe.Output>
{
    /// <summary>How far ahead.</summary>
    private const int Days = 7;

    public sealed record Input;

    /// <summary>One word.</summary>
    /// <param name="Client">Who said it.</param>
    /// <param name="Name">What they are called.</param>
    /// <param name="Meeting">The meeting; null for an individual or family session.</param>
    /// <param name="Session">The session; null for a meeting of a group.</param>
    /// <param name="Word">What they said.</param>
    public sealed record Line(ClientId Client, string Name, GroupMeeting? Meeting, AppointmentMeeting? Session, ToldWord Word)
    {
        /// <summary>The day.</summary>
        public DateOnly On => Meeting?.On ?? Session!.On;

        /// <summary>Local start.</summary>
        public TimeOnly Start => Meeting?.Start ?? Session!.Start;
    }

    public sealed record Output(IReadOnlyList<Line> Lines) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Lines.Select(l => l.Client)];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var period = new Period(calendar.Today, calendar.Today.AddDays(Days));
        var words = await db.Words().Where(w => w.On >= period.From && w.On <= period.To).ToListAsync(ct);
        var ofSessions = await own.OfSessionsAsync(null, period, ct);
        if (words.Count + ofSessions.Count == 0)
        {
            return new Output([]);
        }

        var me = call.Caller.User;
        var hidden = await visible.HiddenAsync(ct);
        var mine = (await episodes.OpenAsync(ct)).Where(e => e.Counselor == me).Select(e => e.Client).ToHashSet();
        var meetings = (await timetable.AllAsync(period, ct)).ToDictionary(m => (m.Group, m.On));
        var held = (await appointments.AllAsync(period, ct)).Where(s => s.Staff == me || mine.Contains(s.Client));
        var lines = words
            .Where(w => !hidden.Contains(w.Client) && meetings.ContainsKey((w.Group!.Value, w.On)))
            .Select(w => new Line(w.Client, "", meetings[(w.Group!.Value, w.On)], null, w.Told))
            .Where(l => l.Meeting!.Facilitator == me || mine.Contains(l.Client))
            .Concat(
                held.Where(s => !hidden.Contains(s.Client) && ofSessions.ContainsKey((s.Appointment, s.UsualOn)))
                    .Select(s => new Line(s.Client, "", null, s, ofSessions[(s.Appointment, s.UsualOn)]))
            )
            .ToList();
        var people = await clients.FindAsync([.. lines.Select(l => l.Client).Distinct()], ct);
        return new Output([
            .. lines
                .Where(l => people.ContainsKey(l.Client))
                .OrderBy(l => l.On)
                .ThenBy(l => l.Start)
                .Select(l => l with { Name = people[l.Client].DisplayName }),
        ]);
    }
}
