using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Planning;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Moves;

/// <summary>Says what stands against a group at another hour or place and what it would cost. Pure: the same facts give the same
/// answer.</summary>
internal sealed class MoveCheck
{
    private readonly MoveFacts _facts;
    private readonly MovePricing _pricing;
    private readonly Dictionary<ClientId, PersonFacts> _people;
    private readonly ISet<HoursFact> _already;

    public MoveCheck(MoveFacts facts)
    {
        _facts = facts;
        _people = facts.Clinic.People.ToDictionary(p => p.Client);
        _pricing = new(facts, _people);
        _already = FactsAt(facts.Now).Select(f => f with { First = default }).ToHashSet();
    }

    public MoveAnswer At(MoveTo to)
    {
        var plan = _facts.PlanAt(to);
        var gone = new List<MoveConflict>([.. Elsewhere(plan), .. InSession(plan), .. Lives(plan), .. Strangers(to)]);
        var staying = _facts.Members.Select(m => m.Client).Except(gone.SelectMany(c => c.People)).ToHashSet();
        var (price, broken) = _pricing.Of(to, plan, staying);
        List<MoveConflict> all =
        [
            .. Hours(to),
            .. Leader(plan),
            .. Room(plan, to),
            .. gone,
            .. broken,
            .. _facts.GivesWay is { } later
                ? (IEnumerable<MoveConflict>)[new("gives-way") { What = $"{later:yyyy-MM-dd}", Hard = false }]
                : [],
        ];
        return new([.. all.OrderByDescending(c => c.Hard)], price);
    }

    /// <summary>What the move is known by between being shown and being accepted.</summary>
    public string MarkOf(MoveTo to, MoveAnswer answer) => MoveMark.Of(_facts, _pricing.Model, to, answer);

    private IReadOnlyList<HoursFact> FactsAt(MoveTo to) => _facts.Hours.Of(Meetings(to));

    private IEnumerable<MeetingHour> Meetings(MoveTo to)
    {
        var plan = _facts.PlanAt(to);
        var site = _facts.RoomOf(to)?.Site;
        return Series
            .From([plan.Slot], plan.From, HoursChecks.WeeksAhead)
            .Select(day => new MeetingHour(day, to.Start, plan.Minutes, site, to.Room, plan.Facilitator, plan.Kind));
    }

    // What is so each week stands against the move, and a closure or a leave at its very first meeting; a later one is only good to know,
    // unless the hour of now has it too.
    private IEnumerable<MoveConflict> Hours(MoveTo to)
    {
        var first = _facts.PlanAt(to).Slot.NextOn(_facts.From);
        return FactsAt(to)
            .Where(f => f.Code != "kind")
            .Select(f => new MoveConflict("fact") { Fact = f, Hard = f.Code is not ("closed" or "on-leave") || f.First == first })
            .Where(c => c.Hard || !_already.Contains(c.Fact! with { First = default }));
    }

    private IEnumerable<MoveConflict> Leader(GroupPlan plan)
    {
        var led = _facts.Others.Where(o => o.Facilitator == plan.Facilitator).ToList();
        foreach (var other in led.Where(o => o.Slot.Meets(plan.Slot)))
        {
            yield return new("leader-busy") { What = other.Title };
        }

        var sessions = _facts.Clinic.Sessions.Where(s => s.Staff == plan.Facilitator && s.Hours.Day == plan.Day).ToList();
        if (sessions.Exists(s => s.Hours.Meets(HoursOf(plan))))
        {
            yield return new("leader-session");
        }

        // Another weekday may be too long a day for whoever leads; on the same one nothing is longer than now.
        var most = _facts.Clinic.Workers.FirstOrDefault(w => w.User == plan.Facilitator)?.MostDayMinutes ?? int.MaxValue;
        var that = plan.Slot.NextOn(plan.From);
        var day = that is { } on
            ? led.Where(o => o.Slot.NextOn(on) == on).Sum(o => o.Slot.Minutes) + sessions.Sum(s => s.Minutes)
            : 0;
        if (plan.Day != _facts.Plan.Day && plan.Minutes + day > most)
        {
            yield return new("leader-day") { What = $"{most}" };
        }
    }

    private IEnumerable<MoveConflict> Room(GroupPlan plan, MoveTo to)
    {
        if (to.Room is null)
        {
            yield break;
        }

        foreach (var other in _facts.Others.Where(o => o.Room == to.Room && o.Slot.Meets(plan.Slot)))
        {
            yield return new("room-busy") { What = other.Title };
        }

        var taken = Seats.Peak([.. _facts.Members.Select(m => m.Stay)], plan.From, plan.To);
        if (_facts.RoomOf(to)!.Seats < taken)
        {
            yield return new("room-small") { What = $"{_facts.RoomOf(to)!.Seats}" };
        }
        else if (plan.Capacity < _facts.Plan.Capacity)
        {
            yield return new("fewer-seats") { What = $"{plan.Capacity}", Hard = false };
        }
    }

    private IEnumerable<MoveConflict> Elsewhere(GroupPlan plan) =>
        _facts
            .Others.Where(o => o.Slot.Day == plan.Day)
            .Select(o => new MoveConflict("members-busy")
            {
                What = o.Title,
                People =
                [
                    .. _facts
                        .Members.Where(m => o.Stays[m.Client].Any(s => plan.Slot.Within(m.Stay).Meets(o.Slot.Within(s))))
                        .Select(m => m.Client)
                        .Distinct(),
                ],
            })
            .Where(c => c.People.Count > 0)
            .GroupBy(
                c => c.What,
                (what, same) =>
                    new MoveConflict("members-busy") { What = what, People = [.. same.SelectMany(c => c.People).Distinct()] }
            );

    private IEnumerable<MoveConflict> InSession(GroupPlan plan)
    {
        HashSet<ClientId> members = [.. _facts.Members.Select(m => m.Client)];
        List<ClientId> people =
        [
            .. _facts
                .Clinic.Sessions.Where(s => members.Contains(s.Client) && s.Hours.Meets(HoursOf(plan)))
                .Select(s => s.Client)
                .Distinct(),
        ];
        return people.Count == 0 ? [] : [new("members-session") { People = people }];
    }

    private static DayHours HoursOf(GroupPlan plan) => DayHours.Of(plan.Day, plan.Start, plan.Minutes);

    private IEnumerable<MoveConflict> Lives(GroupPlan plan) =>
        _facts
            .Members.SelectMany(m =>
                m.Life.Where(b => b.Kind == Suits.Cannot && plan.Slot.Meets(new(b.Day, b.From, b.Minutes, plan.From)))
                    .Select(b => (m.Client, b.Why))
            )
            .GroupBy(c => c.Why)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new MoveConflict("members-cannot") { What = g.Key, People = [.. g.Select(c => c.Client).Distinct()] });

    // Whoever does not come by video, comes by video only, or goes to another place. Where the place stays the same nothing is new.
    private IEnumerable<MoveConflict> Strangers(MoveTo to)
    {
        var site = _facts.RoomOf(to)?.Site;
        if (site == _facts.RoomOf(_facts.Now)?.Site)
        {
            return [];
        }

        var people = _facts.Members.Select(m => m.Client).Distinct().Where(c => !MayComeTo(c, site)).ToList();
        return people.Count == 0 ? [] : [new(site is null ? "members-video" : "members-place") { People = people }];
    }

    private bool MayComeTo(ClientId client, SiteId? site) =>
        !_people.TryGetValue(client, out var person) || Reach.Includes(site, person.Modality, person.Sites);
}
