using System.Security.Cryptography;
using System.Text;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Repairs;

namespace Footbridge.Schedule.Planning;

/// <summary>What is done about one meeting of somebody who is sick.</summary>
/// <param name="Group">The group.</param>
/// <param name="StepsIn">Who leads it that day; null where it is cancelled.</param>
/// <param name="Elsewhere">Members of a cancelled meeting who have a seat elsewhere in the same week, and where.</param>
/// <param name="Without">Members of a cancelled meeting who find none.</param>
internal sealed record SickStep(
    GroupFacts Group,
    UserId? StepsIn,
    IReadOnlyList<(ClientId Client, GroupId Group, DateOnly On)> Elsewhere,
    IReadOnlyList<ClientId> Without
);

/// <summary>One way through the day.</summary>
/// <param name="Mark">What it is known by between being shown and being accepted.</param>
/// <param name="Steps">What is done about each meeting.</param>
internal sealed record SickWay(string Mark, IReadOnlyList<SickStep> Steps);

/// <summary>Finds ways through a day on which somebody who leads groups is sick. Only the day is touched, and only those whose meeting it
/// was: everybody else keeps what they have. The same facts give the same ways.</summary>
internal static class SickCalls
{
    private const double Effort = 0.5;

    /// <summary>Up to three ways, the best first; cancelling everything is always among them. Empty when the person has nothing to do with
    /// anybody that day; one without a step when they hold individual or family sessions only.</summary>
    /// <param name="model">The clinic from that day on.</param>
    /// <param name="user">Who is sick.</param>
    /// <param name="on">The day.</param>
    /// <param name="away">Who else is away that day.</param>
    /// <param name="sessions">All individual and family sessions of the day that take place.</param>
    /// <param name="ct">Stops the search.</param>
    public static IReadOnlyList<SickWay> For(
        WeekModel model,
        UserId user,
        DateOnly on,
        IReadOnlyCollection<UserId> away,
        IReadOnlyCollection<AppointmentMeeting> sessions,
        CancellationToken ct
    )
    {
        var led = model.Planned.Concat(model.Kept).Where(g => g.Facilitator == user && g.Day == on.DayOfWeek).ToList();
        if (led.Count == 0)
        {
            return sessions.Any(s => s.Staff == user) ? [Named([])] : [];
        }

        var ways = new List<SickWay>();
        if (Slots.Of(on.DayOfWeek) is { } day)
        {
            var after = model.Clinic with
            {
                Staff = [.. model.Staff.Select(s => s.User == user || away.Contains(s.User) ? Without(s.Member, day) : s.Member)],
            };
            ways.AddRange(
                TimetableRepair
                    .Repair(model.Clinic, after, model.Published, new() { Effort = Effort }, ct)
                    .Where(r => r.Disturbed == 0)
                    .Select(r => WeekChanges.Of(model, r.Plan))
                    .Where(changes => changes.All(c => c.Fate == GroupFate.Stays || c.Now is null || led.Contains(c.Now)))
                    .Select(changes => Way(model, led, changes, on))
                    .Where(way => !way.Steps.Any(s => s.StepsIn is { } face && IsTaken(sessions, face, s.Group)))
            );
        }

        ways.AddRange([
            Faces(model, led, [.. away, user], sessions, skip: 0),
            Faces(model, led, [.. away, user], sessions, skip: 1),
        ]);
        ways.Add(Named([.. led.Select(Cancelled)]));
        return [.. ways.OrderBy(Lost).DistinctBy(w => w.Mark).Take(3)];
    }

    private static SickWay Way(WeekModel model, List<GroupFacts> led, IReadOnlyList<GroupChange> changes, DateOnly on) =>
        Named([
            .. led.Select(group =>
            {
                var change = changes.FirstOrDefault(c => c.Now?.Group == group.Group);
                if (change is { Fate: GroupFate.OtherLeader } && group.Members.All(change.Members.Contains))
                {
                    return new SickStep(group, change.Facilitator, [], []);
                }

                var seats = group
                    .Members.SelectMany(member =>
                        changes
                            .Where(c => IsLater(c, group, on) && c.Joining.Contains(member) && !IsInSession(model, member, c))
                            .Take(1)
                            .Select(c => Seat(c, member))
                    )
                    .ToList();
                return new SickStep(group, null, seats, [.. group.Members.Except(seats.Select(s => s.Client))]);

                (ClientId Client, GroupId Group, DateOnly On) Seat(GroupChange c, ClientId member) =>
                    (member, c.Now!.Group, on.AddDays(DaysAfter(c, on)));
            }),
        ]);

    private static SickStep Cancelled(GroupFacts group) => new(group, null, [], group.Members);

    // Whoever may lead the group and works at that hour, also at another place, without a group then: somebody of the same place first, then
    // who leads least.
    private static SickWay Faces(
        WeekModel model,
        List<GroupFacts> led,
        IReadOnlyCollection<UserId> away,
        IReadOnlyCollection<AppointmentMeeting> sessions,
        int skip
    )
    {
        var steps = new List<SickStep>();
        foreach (var group in led)
        {
            var face = model
                .Facts.Workers.Where(w => !away.Contains(w.User) && MayLead(w, group) && WorksAt(w, group))
                .Where(w => !model.Facts.Groups.Any(g => g.Facilitator == w.User && g.Hours.Meets(group.Hours)))
                .Where(w => !IsTaken(sessions, w.User, group))
                .Where(w => !steps.Exists(s => s.StepsIn == w.User && s.Group.Hours.Meets(group.Hours)))
                .OrderByDescending(w => w.Work.Any(b => b.Site == group.Site && b.Hours.Day == group.Day))
                .ThenBy(w => model.Facts.Groups.Where(g => g.Facilitator == w.User).Sum(g => g.Minutes))
                .Skip(skip)
                .FirstOrDefault();
            steps.Add(face is null ? Cancelled(group) : new(group, face.User, [], []));
        }

        return Named(steps);
    }

    // Sessions as they are that day: the model knows their usual hours only.
    private static bool IsTaken(IReadOnlyCollection<AppointmentMeeting> sessions, UserId user, GroupFacts group) =>
        sessions.Any(s => s.Staff == user && s.Start < group.Hours.To && group.Start < s.End);

    private static bool MayLead(WorkerFacts worker, GroupFacts group) =>
        worker.Kinds.Contains(group.Kind)
        && (group.Population != "women" || worker.WomensGroups)
        && (group.Population != "trauma" || worker.TraumaTrack)
        && (group.Language != "es" || worker.Spanish);

    private static bool WorksAt(WorkerFacts worker, GroupFacts group) =>
        worker.Work.Any(w =>
            w.Hours.Day == group.Day
            && w.Hours.From <= group.Hours.From
            && w.Hours.To >= group.Hours.To
            && group.Hours.To > group.Start
        );

    private static bool IsInSession(WeekModel model, ClientId member, GroupChange change) =>
        model.Facts.Sessions.Any(s => s.Client == member && s.Hours.Meets(DayHours.Of(change.Day, change.Start, change.Minutes)));

    // A group that meets as always, later in the same week.
    private static bool IsLater(GroupChange change, GroupFacts group, DateOnly on) =>
        change is { Now: not null, Fate: GroupFate.Stays }
        && change.Now.Group != group.Group
        && on.DayOfWeek != DayOfWeek.Sunday
        && DaysAfter(change, on) is var days
        && (days > 0 || change.Start > group.Start)
        && (int)on.DayOfWeek + days <= 6;

    private static int DaysAfter(GroupChange change, DateOnly on) => ((int)change.Day - (int)on.DayOfWeek + 7) % 7;

    private static StaffMember Without(StaffMember member, int day) =>
        member with
        {
            Shifts = [.. member.Shifts.Where(s => s.D != day)],
        };

    // Seats that are lost weigh most; then those that are elsewhere; then meetings with another face.
    private static int Lost(SickWay way) =>
        way.Steps.Sum(s => (10_000 * s.Without.Count) + (100 * s.Elsewhere.Count) + (s.StepsIn is null ? 10 : 1));

    private static SickWay Named(IReadOnlyList<SickStep> steps)
    {
        var words = string.Join(
            '\n',
            steps.Select(s =>
                $"{s.Group.Group} {s.StepsIn} {string.Join(',', s.Elsewhere.Select(e => $"{e.Client} {e.Group} {e.On:O}"))}"
            )
        );
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..16], steps);
    }
}
