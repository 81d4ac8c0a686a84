using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Weeks;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Enrollments;

/// <summary>Changes a client's week for other modules, by the same rules as one group at a time.</summary>
internal sealed class WeekPlans(FootbridgeDb db, ClientHours hours, GroupLog log, ProgramCalendar calendar, TimeProvider clock)
    : IWeekPlans
{
    public async Task<WeekOptions> OptionsAsync(ClientId client, DateOnly from, CancellationToken ct)
    {
        var week = await hours.OfAsync(client, from, ct);
        return new(
            [.. week.Groups.Where(g => week.Mine.ContainsKey(g.Id)).Select(Show)],
            // A group that only overlaps one the client has now may fit once that one ends; full ones and other lives may not.
            [.. week.Groups.Where(g => !week.Mine.ContainsKey(g.Id) && Fits(week, g)).Select(Show)]
        );
    }

    public async Task<Outcome<Done>> ChangeAsync(
        ClientId client,
        DateOnly from,
        IReadOnlyCollection<GroupId> leave,
        IReadOnlyCollection<GroupId> join,
        CancellationToken ct
    )
    {
        if (from < calendar.Today)
        {
            return Problem.Rule("schedule.enrollment.past", "From");
        }

        var left = await LeaveAsync(client, from, leave, ct);
        if (left.Problem is { } refused)
        {
            return refused;
        }

        var week = await hours.OfAsync(client, from, ct);
        var mine = week.Mine.Where(m => !leave.Contains(m.Key)).ToDictionary();
        foreach (var wanted in join)
        {
            if (week.Groups.FirstOrDefault(g => g.Id == wanted) is not { } group)
            {
                return Problem.NotFound("core.not-found");
            }

            var conflicts = (week with { Mine = mine }).ConflictsOf(group);
            if (Fit.Refusal(conflicts, overridden: false) is { } refusal)
            {
                return refusal;
            }

            mine[wanted] = new Membership(from, null);
            db.Add(Enrollment.Of(Ids.New<EnrollmentId>(clock), client, wanted, from, to: null));
            log.Add("joined", wanted, from, client: client);
        }

        return Done.Value;
    }

    private async Task<Outcome<Done>> LeaveAsync(
        ClientId client,
        DateOnly from,
        IReadOnlyCollection<GroupId> leave,
        CancellationToken ct
    )
    {
        var open = await db.Set<Enrollment>()
            .Where(e => e.Client == client && leave.Contains(e.Group) && (e.To == null || e.To >= from))
            .ToListAsync(ct);
        if (leave.Any(group => open.TrueForAll(e => e.Group != group)))
        {
            return Problem.Conflict("schedule.enrollment.ended-already");
        }

        foreach (var enrollment in open)
        {
            if (enrollment.LeaveFrom(from, calendar.Today).Problem is { } problem)
            {
                return problem;
            }
        }

        foreach (var group in open.Select(e => e.Group).Distinct())
        {
            log.Add("left", group, from, client: client);
        }

        return Done.Value;
    }

    private static bool Fits(HoursOfClient week, GroupCard group) =>
        week.ConflictsOf(group).All(c => !c.Hard || c.Kind == ConflictKind.Overlap);

    private static WeekGroup Show(GroupCard g) => new(g.Id, g.Title, g.Day, g.Start, g.Minutes, g.Room, g.Facilitator);
}
