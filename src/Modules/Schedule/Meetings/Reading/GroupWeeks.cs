using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>How somebody stands to one meeting.</summary>
internal enum Belongs
{
    /// <summary>Not on its roster.</summary>
    No,

    /// <summary>Belongs to the group.</summary>
    Member,

    /// <summary>Comes as a guest.</summary>
    Guest,

    /// <summary>Makes up for a missed meeting.</summary>
    MakeUp,
}

/// <summary>A group's roster week by week: who was, is and will be on it, who joined and left when.</summary>
[Requires(SchedulePermissions.ReadGroups)]
internal sealed class GroupWeeks(
    FootbridgeDb db,
    Timetable timetable,
    IClients clients,
    IStaff staff,
    IVisibleClients visible,
    ProgramCalendar calendar
) : IQuery<GroupWeeks.Input, GroupWeeks.Output>
{
    /// <summary>Meetings on one page.</summary>
    public const int OnPage = 8;

    /// <summary>Which meetings.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="From">First day shown; three meetings back, or the start of a closed group, when not said.</param>
    public sealed record Input(GroupId Group, DateOnly? From);

    /// <summary>One meeting.</summary>
    public sealed record Week(
        DateOnly On,
        int Number,
        TimeOnly Start,
        string? CancelledBecause,
        bool IsMoved,
        string? StepsIn,
        int Taken,
        int Capacity
    );

    /// <summary>One person over those meetings.</summary>
    /// <param name="Client">Who.</param>
    /// <param name="Name">Name as shown.</param>
    /// <param name="Cells">One for each meeting.</param>
    /// <param name="Joined">First day of the belonging that began in this span.</param>
    /// <param name="Left">First day they were no longer on the roster, in this span.</param>
    public sealed record Row(ClientId Client, string Name, IReadOnlyList<string> Cells, DateOnly? Joined, DateOnly? Left);

    public sealed record Output(
        GroupId Group,
        string Title,
        DateOnly Today,
        IReadOnlyList<Week> Weeks,
        IReadOnlyList<Row> Rows,
        DateOnly? Before,
        DateOnly? After
    ) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Rows.Select(r => r.Client)];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var group = await db.Set<TherapyGroup>()
            .AsNoTracking()
            .Include(g => g.Patterns)
            .SingleOrDefaultAsync(g => g.Id == input.Group, ct);
        if (group is null)
        {
            return Problem.NotFound("core.not-found");
        }

        var slots = group.Patterns.Select(p => p.Slot).ToList();
        var today = calendar.Today;
        var from = input.From ?? (group.Closed ? slots.Min(s => s.From) : today.AddDays(-21));
        var days = Series.From(slots, from, OnPage + 1);
        var shown = days.Take(OnPage).ToList();
        if (shown.Count == 0)
        {
            return new Output(group.Id, group.Title, today, [], [], null, null);
        }

        var period = new Period(shown[0], shown[^1]);
        var meetings = (await timetable.AllAsync(period, ct)).Where(m => m.Group == input.Group).ToDictionary(m => m.On);
        var members = await db.Set<Enrollment>()
            .AsNoTracking()
            .Where(e => e.Group == input.Group && e.From <= period.To && (e.To == null || e.To >= period.From))
            .ToListAsync(ct);
        var visits = await db.Visits()
            .AsNoTracking()
            .Where(v => v.Group == input.Group && v.On >= period.From && v.On <= period.To)
            .ToListAsync(ct);
        members.RemoveAll(e => e.To < e.From);
        var taken = shown.ToDictionary(
            d => d,
            d =>
                members
                    .Where(e => e.Membership.On(d))
                    .Select(e => e.Client)
                    .Union(visits.Where(v => v.On == d).Select(v => v.Client))
                    .Count()
        );
        var hidden = await visible.HiddenAsync(ct);
        var ids = members.Select(e => e.Client).Concat(visits.Select(v => v.Client)).Distinct().Except(hidden).ToList();
        var people = await clients.FindAsync(ids, ct);
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        return new Output(
            group.Id,
            group.Title,
            today,
            [.. shown.Where(meetings.ContainsKey).Select(d => WeekOf(meetings[d], Series.Count(slots, d), taken[d], names))],
            [
                .. people
                    .Values.OrderBy(p => p.DisplayName, StringComparer.CurrentCulture)
                    .Select(p =>
                        RowOf(p, [.. shown.Where(meetings.ContainsKey)], members.FindAll(e => e.Client == p.Id), visits, period)
                    ),
            ],
            slots.Min(s => s.From) < period.From ? period.From.AddDays(-7 * OnPage) : null,
            days.Count > OnPage ? days[OnPage] : null
        );
    }

    private static Week WeekOf(GroupMeeting m, int number, int taken, Dictionary<UserId, string> names) =>
        new(
            m.On,
            number,
            m.Start,
            m.Turn?.CancelledBecause,
            m.Turn is { UsualStart: not null } or { OtherPlace: true },
            m.Turn?.UsualFacilitator is null ? null : names.GetValueOrDefault(m.Facilitator, ""),
            taken,
            m.Capacity
        );

    private static Row RowOf(
        ClientIdentity person,
        List<DateOnly> days,
        List<Enrollment> members,
        List<Visit> visits,
        Period period
    )
    {
        var ends = members.Where(e => e.To is { } to && to < period.To).Select(e => e.To!.Value.AddDays(1)).ToList();
        var joins = members.Where(e => e.From > period.From).Select(e => e.From).ToList();
        return new(
            person.Id,
            person.DisplayName,
            [.. days.Select(d => Cell(d).ToString().ToLowerInvariant())],
            joins.Count == 0 ? null : joins.Min(),
            ends.Count == 0 ? null : ends.Max()
        );

        Belongs Cell(DateOnly day)
        {
            if (members.Exists(e => e.Membership.On(day)))
            {
                return Belongs.Member;
            }

            return visits.Find(v => v.Client == person.Id && v.On == day) switch
            {
                null => Belongs.No,
                { MissedOn: null } => Belongs.Guest,
                _ => Belongs.MakeUp,
            };
        }
    }
}
