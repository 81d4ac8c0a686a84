using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Groups;

/// <summary>The weekly timetable, read from the patterns and from what was decided about single days.</summary>
internal sealed class Timetable(FootbridgeDb db, TimetableRows rows, AppointmentBook appointments) : ITimetable
{
    public async Task<IReadOnlyList<GroupMeeting>> OnAsync(DateOnly day, CancellationToken ct) =>
        [.. (await PlannedOnAsync(day, ct)).Where(m => m.Turn?.CancelledBecause is null)];

    public Task<IReadOnlyList<GroupMeeting>> PlannedOnAsync(DateOnly day, CancellationToken ct) => AllAsync(new(day, day), ct);

    public async Task<GroupMeeting?> FindAsync(GroupId group, DateOnly day, CancellationToken ct) =>
        await PlannedAsync(group, day, ct) is { Turn: null or { CancelledBecause: null } } meeting ? meeting : null;

    public async Task<IReadOnlyList<ClientId>> MembersAsync(GroupId group, DateOnly day, CancellationToken ct) =>
        await db.Set<Enrollment>()
            .Where(e => e.Group == group && e.From <= day && (e.To == null || e.To >= day))
            .Select(e => e.Client)
            .Union(db.Visits().Where(v => v.Group == group && v.On == day).Select(v => v.Client))
            .ToListAsync(ct);

    public async Task<IReadOnlyDictionary<GroupId, IReadOnlyList<ClientId>>> MembersAsync(DateOnly day, CancellationToken ct)
    {
        var weekday = day.DayOfWeek;
        var belong =
            from e in db.Set<Enrollment>()
            join p in db.Set<GroupPattern>() on e.Group equals p.Group
            where
                p.Day == weekday
                && p.From <= day
                && (p.To == null || p.To >= day)
                && e.From <= day
                && (e.To == null || e.To >= day)
            select new { e.Group, e.Client };
        var visit = db.Visits().Where(v => v.On == day).Select(v => new { v.Group, v.Client });
        var all = await belong.Union(visit).ToListAsync(ct);
        return all.GroupBy(r => r.Group).ToDictionary(g => g.Key, g => (IReadOnlyList<ClientId>)[.. g.Select(r => r.Client)]);
    }

    public async Task<IReadOnlyList<MeetingVisit>> VisitsOnAsync(DateOnly day, CancellationToken ct) =>
        await db.Visits().Where(v => v.On == day).Select(v => new MeetingVisit(v.Group, v.Client, v.MissedOn)).ToListAsync(ct);

    public async Task<IReadOnlyList<ToldWord>> WordsOnAsync(DateOnly day, CancellationToken ct) =>
        [.. (await db.Words().AsNoTracking().Where(w => w.On == day).ToListAsync(ct)).Select(w => w.Told)];

    public async Task<IReadOnlySet<ClientId>> LedByAsync(UserId facilitator, DateOnly day, CancellationToken ct)
    {
        var own = db.Set<GroupPattern>()
            .Where(p => p.Facilitator == facilitator && p.From <= day && (p.To == null || p.To >= day));
        // Who steps in reaches the group on the days named, and the group's own facilitator keeps their clients.
        var groups = own.Select(p => p.Group)
            .Union(
                db.Set<Substitution>()
                    .Where(s => s.Facilitator == facilitator && s.From <= day && s.To >= day)
                    .Select(s => s.Group)
            );
        var clients = await db.Set<Enrollment>()
            .Where(e => groups.Contains(e.Group) && e.From <= day && (e.To == null || e.To >= day))
            .Select(e => e.Client)
            .Union(db.Visits().Where(v => groups.Contains(v.Group) && v.On == day).Select(v => v.Client))
            .Union(
                db.Set<Appointment>()
                    .Where(a => a.Staff == facilitator && a.From <= day && (a.To == null || a.To >= day))
                    .Select(a => a.Client)
            )
            .ToListAsync(ct);
        return clients.Concat(await appointments.StoodInForAsync(facilitator, day, ct)).ToHashSet();
    }

    public async Task<IReadOnlyList<GroupMeeting>> OfClientAsync(ClientId client, Period period, CancellationToken ct) =>
        [.. (await PlannedAsync(client, period, ct)).Where(m => m.CancelledBecause is null).Select(m => m.Meeting)];

    /// <summary>The meeting of a group on a day, also when it was cancelled; null when the series has none that day.</summary>
    public async Task<GroupMeeting?> PlannedAsync(GroupId group, DateOnly day, CancellationToken ct)
    {
        var hour = await HourAsync(group, day, ct);
        return hour?.On(day, await rows.TurnsAsync(new(day, day), ct));
    }

    /// <summary>The meeting of a day as the series has it.</summary>
    public async Task<GroupMeeting?> UsualAsync(GroupId group, DateOnly day, CancellationToken ct) =>
        (await HourAsync(group, day, ct))?.On(day, MeetingTurns.None);

    /// <summary>All meetings of a period by day and start, with those that were cancelled.</summary>
    public async Task<IReadOnlyList<GroupMeeting>> AllAsync(Period period, CancellationToken ct)
    {
        var hours = await rows.Hours().Where(h => h.From <= period.To && (h.To == null || h.To >= period.From)).ToListAsync(ct);
        if (hours.Count == 0)
        {
            return [];
        }

        var turns = await rows.TurnsAsync(period, ct);
        return
        [
            .. DaysOf(period)
                .SelectMany(day =>
                    hours.Where(h => h.IsOn(day)).Select(h => h.On(day, turns)).OrderBy(m => m.Start).ThenBy(m => m.Title)
                ),
        ];
    }

    /// <summary>A client's meetings in a period by day and start, with those that were cancelled and those they visit.</summary>
    public async Task<IReadOnlyList<PlannedMeeting>> PlannedAsync(ClientId client, Period period, CancellationToken ct)
    {
        var spans = await SpansAsync(client, period, ct);
        if (spans.Count == 0)
        {
            return [];
        }

        var turns = await rows.TurnsAsync(period, ct);
        return
        [
            .. DaysOf(period)
                .SelectMany(day =>
                    spans
                        .Where(s => s.Hour.IsOn(day) && s.From <= day && (s.To is null || s.To >= day))
                        .OrderBy(s => s.Visits)
                        .DistinctBy(s => s.Hour.Group)
                        .Select(s => new PlannedMeeting(s.Hour.On(day, turns), s.Visits, s.MissedOn))
                        .OrderBy(m => m.Meeting.Start)
                ),
        ];
    }

    /// <summary>The series a client belongs to in a period; meetings they visit are left out.</summary>
    public async Task<IReadOnlyList<ClientSpan>> BelongsAsync(ClientId client, Period period, CancellationToken ct) =>
        [.. (await SpansAsync(client, period, ct)).Where(s => !s.Visits)];

    private Task<GroupHour?> HourAsync(GroupId group, DateOnly day, CancellationToken ct)
    {
        var weekday = day.DayOfWeek;
        return rows.Hours()
            .Where(h => h.Group == group && h.Day == weekday && h.From <= day && (h.To == null || h.To >= day))
            .FirstOrDefaultAsync(ct);
    }

    private async Task<IReadOnlyList<ClientSpan>> SpansAsync(ClientId client, Period period, CancellationToken ct)
    {
        var belongs = await (
            from e in db.Set<Enrollment>()
            join h in rows.Hours() on e.Group equals h.Group
            where
                e.Client == client
                && e.From <= period.To
                && (e.To == null || e.To >= period.From)
                && h.From <= period.To
                && (h.To == null || h.To >= period.From)
            select new
            {
                Hour = h,
                e.From,
                e.To,
            }
        ).ToListAsync(ct);
        var visits = await (
            from v in db.Visits()
            join h in rows.Hours() on v.Group equals h.Group
            where v.Client == client && v.On >= period.From && v.On <= period.To
            select new
            {
                Hour = h,
                v.On,
                v.MissedOn,
            }
        ).ToListAsync(ct);
        return
        [
            .. belongs.Select(b => new ClientSpan(b.Hour, b.From, b.To, Visits: false, null)),
            .. visits.Select(v => new ClientSpan(v.Hour, v.On, v.On, Visits: true, v.MissedOn)),
        ];
    }

    private static IEnumerable<DateOnly> DaysOf(Period period)
    {
        for (var day = period.From; day <= period.To; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}

/// <summary>Hours of a group on the days that a client has to do with it.</summary>
/// <param name="Hour">The hours.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Visits">Whether the client comes to this one meeting only.</param>
/// <param name="MissedOn">Day of the meeting it makes up for.</param>
internal sealed record ClientSpan(GroupHour Hour, DateOnly From, DateOnly? To, bool Visits, DateOnly? MissedOn);

/// <summary>A meeting of a client.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Visits">Whether the client comes to this one only.</param>
/// <param name="MissedOn">Day of the meeting it makes up for.</param>
internal sealed record PlannedMeeting(GroupMeeting Meeting, bool Visits = false, DateOnly? MissedOn = null)
{
    /// <summary>Why it does not take place, if it does not.</summary>
    public string? CancelledBecause => Meeting.Turn?.CancelledBecause;
}
