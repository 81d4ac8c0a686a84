using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Prescriptions;
using Footbridge.Schedule.Weeks;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>Finds and plans meetings at which clients make up for others.</summary>
internal sealed class MakeUps(
    FootbridgeDb db,
    Timetable timetable,
    MissedMeetings missed,
    VisitDesk desk,
    ClientHours hours,
    ApartPairs apart,
    Prescriptions.Prescriptions prescriptions,
    ProgramCalendar calendar
)
{
    /// <summary>A meeting to come to.</summary>
    public sealed record Choice(GroupMeeting Meeting, int Left);

    /// <summary>Meetings of other groups at hours that are free in the client's week and in a language they take groups in, full ones
    /// too.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(ClientId client, Period ahead, CancellationToken ct)
    {
        var today = calendar.Today;
        var closed = await db.Set<TherapyGroup>().Where(g => g.Closed && g.JoinBy < today).Select(g => g.Id).ToListAsync(ct);
        // A meeting that does not take place leaves its hour free.
        var own = await timetable.OfClientAsync(client, ahead, ct);
        var seats = await SeatsAsync(ahead, ct);
        var notOpen = await apart.NotOpenAsync(client, today, ct);
        var language = (await prescriptions.OfAsync(client, today, ct)).Prescribed.Terms.Language;
        var others =
            language.Length == 0
                ? []
                : await db.Set<TherapyGroup>().Where(g => g.Language != language).Select(g => g.Id).ToListAsync(ct);
        return
        [
            .. from m in await timetable.AllAsync(ahead, ct)
            where
                m.Turn?.CancelledBecause is null
                && !closed.Contains(m.Group)
                && !notOpen.Contains(m.Group)
                && !others.Contains(m.Group)
            where !own.Any(o => o.On == m.On && (o.Group == m.Group || (o.Start < m.End && m.Start < o.End)))
            select new Choice(m, m.Capacity - Seats.TakenOn([.. seats[m.Group]], m.On)),
        ];
    }

    /// <summary>What a client may choose by themselves until a day: what has not begun, has a seat, and is at no hour at which they said
    /// they cannot come.</summary>
    public async Task<IReadOnlyList<Choice>> ForClientAsync(ClientId client, DateOnly until, CancellationToken ct)
    {
        var today = calendar.Today;
        if (until < today)
        {
            return [];
        }

        var life = (await hours.OfAsync(client, today, ct)).Life ?? [];
        return
        [
            .. (await ChoicesAsync(client, new(today, until), ct)).Where(c =>
                c.Left > 0
                && calendar.Resolve(c.Meeting.On, c.Meeting.Start).Instant > calendar.Now
                && !life.Any(b => b.Kind == Suits.Cannot && Meets(b, c.Meeting))
            ),
        ];
    }

    /// <summary>The make-up that is planned for a meeting.</summary>
    public Task<Visit?> PlannedAsync(ClientId client, GroupId group, DateOnly on, CancellationToken ct) =>
        db.Visits().FirstOrDefaultAsync(v => v.Client == client && v.MissedGroup == group && v.MissedOn == on, ct);

    /// <summary>Seats the client at another meeting, once for each they miss.</summary>
    public async Task<Outcome<Done>> PlanAsync(
        ClientId client,
        VisitDesk.Missed away,
        GroupId group,
        DateOnly on,
        string? overbook,
        CancellationToken ct
    )
    {
        var known = await missed.OfAsync(client, new(away.On, away.On), ct);
        if (known.All(m => m.Group != away.Group))
        {
            return Problem.Rule("schedule.make-up.not-missed", "MissedOn");
        }

        return await PlannedAsync(client, away.Group, away.On, ct) is not null
            ? Problem.Conflict("schedule.make-up.planned-already")
            : await desk.SeatAsync(client, group, on, away, "", overbook, ct);
    }

    private static bool Meets(LifeBlock block, GroupMeeting meeting) =>
        new WeeklySlot(block.Day, block.From, block.Minutes, meeting.On, meeting.On).Meets(
            new(meeting.On.DayOfWeek, meeting.Start, meeting.Minutes, meeting.On, meeting.On)
        );

    private async Task<ILookup<GroupId, Membership>> SeatsAsync(Period period, CancellationToken ct)
    {
        var members = await db.Set<Enrollment>()
            .Where(e => e.From <= period.To && (e.To == null || e.To >= period.From))
            .Select(e => new
            {
                e.Group,
                e.From,
                e.To,
            })
            .ToListAsync(ct);
        var visits = await db.Visits()
            .Where(v => v.On >= period.From && v.On <= period.To)
            .Select(v => new
            {
                v.Group,
                From = v.On,
                To = (DateOnly?)v.On,
            })
            .ToListAsync(ct);
        return members.Concat(visits).ToLookup(m => m.Group, m => new Membership(m.From, m.To));
    }
}
