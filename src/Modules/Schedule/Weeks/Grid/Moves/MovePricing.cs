using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Planning;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Schedule.Moves;

/// <summary>What a move costs: for people, by what is prescribed for them, and in points, by the model that weeks are planned with. The price
/// is the difference between the week as it is and the week with the move. Pure.</summary>
internal sealed class MovePricing
{
    private readonly MoveFacts _facts;
    private readonly Dictionary<ClientId, PersonFacts> _people;
    private readonly ILookup<ClientId, GroupFacts> _weeks;
    private readonly WeekModel _model;
    private readonly GroupFacts? _group;
    private readonly int _leader;
    private readonly Score? _now;
    private readonly Dictionary<(Rule, int), int> _already;

    // The price depends on the place, not on the room.
    private readonly Dictionary<(Hour, string), (IReadOnlyList<ScorePart>, IReadOnlyList<MoveConflict>)> _known = [];

    public MovePricing(MoveFacts facts, Dictionary<ClientId, PersonFacts> people)
    {
        _facts = facts;
        _people = people;
        // The model leaves some groups where they are; this one is moved by decision.
        var clinic = facts.Clinic with
        {
            Groups = [.. facts.Clinic.Groups.Select(g => g.Group == facts.Group ? g with { Keeps = false } : g)],
        };
        _model = WeekModel.Of(clinic);
        _weeks = clinic
            .Groups.SelectMany(g => g.Members.Select(m => (Member: m, Group: g)))
            .ToLookup(m => m.Member, m => m.Group);
        _group = _model.Planned.FirstOrDefault(g => g.Group == facts.Group);
        _leader = _group is null ? -1 : Leader(_group);
        _already = BreachesOf(_model.Published, facts.Members.Select(m => m.Client));
        _now = _leader < 0 ? null : Score.Of(_model.Clinic, _model.Published, _model.Published);
    }

    public WeekModel Model => _model;

    /// <summary>The price of a move, and what of people's weeks it would break.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="plan">The group as it would be.</param>
    /// <param name="staying">Members who can come then.</param>
    public (MovePrice Price, IReadOnlyList<MoveConflict> Broken) Of(MoveTo to, GroupPlan plan, IReadOnlySet<ClientId> staying)
    {
        var members = _facts.Members.Select(m => m.Client).Distinct().ToList();
        var (parts, broken) = ByModel(to, staying);
        var price = new MovePrice
        {
            Losing = [.. members.Select(m => LossOf(m, to, staying.Contains(m))).Where(l => l.Minutes + l.Days > 0)],
            RatherNot =
            [
                .. _facts
                    .Members.Where(m => staying.Contains(m.Client) && Minds(m, plan) && !Minds(m, _facts.Plan))
                    .Select(m => m.Client)
                    .Distinct(),
            ],
            OtherPart =
            [
                .. staying.Where(m =>
                    Prefers(m) is { } part && part == Slots.PartOf(_facts.Plan.Start) && part != Slots.PartOf(to.Start)
                ),
            ],
            Left = members.Count >= _model.Clinic.MinViable && staying.Count < _model.Clinic.MinViable ? staying.Count : null,
            Parts = parts,
        };
        return (price, broken);
    }

    private PersonLoss LossOf(ClientId client, MoveTo to, bool stays)
    {
        if (!_people.TryGetValue(client, out var person))
        {
            return default;
        }

        var others = _weeks[client].Where(g => g.Group != _facts.Group).ToList();
        var kept = others.Sum(g => g.Minutes);
        var days = others.Select(g => g.Day).ToHashSet();
        return new(
            client,
            Missing(person.HoursLeast * 60, kept + (stays ? _facts.Plan.Minutes : 0))
                - Missing(person.HoursLeast * 60, kept + _facts.Plan.Minutes),
            Math.Max(
                0,
                Missing(person.DaysLeast, stays ? days.Append(to.Day).Distinct().Count() : days.Count)
                    - Missing(person.DaysLeast, days.Append(_facts.Plan.Day).Distinct().Count())
            )
        );
    }

    private static int Missing(int prescribed, int had) => Math.Max(0, prescribed - had);

    private static bool Minds(MoveMember member, GroupPlan plan) =>
        member.Life.Any(b => b.Kind == Suits.RatherNot && plan.Slot.Meets(new(b.Day, b.From, b.Minutes, plan.From)));

    private string? Prefers(ClientId client) =>
        _people.TryGetValue(client, out var person) && person.PartOfDay.Length > 0 ? person.PartOfDay : null;

    private (IReadOnlyList<ScorePart>?, IReadOnlyList<MoveConflict>) ByModel(MoveTo to, IReadOnlySet<ClientId> staying)
    {
        if (_now is null || HourAt(to) is not { } hour)
        {
            return (null, [new("outside") { Hard = false }]);
        }

        var key = (hour, string.Join(',', _facts.Members.Select((m, i) => staying.Contains(m.Client) ? $"{i}" : "")));
        if (!_known.TryGetValue(key, out var known))
        {
            _known[key] = known = Weighed(hour, staying);
        }

        return known;
    }

    private (IReadOnlyList<ScorePart>, IReadOnlyList<MoveConflict>) Weighed(Hour hour, IReadOnlySet<ClientId> staying)
    {
        var plan = With(hour, staying);
        var then = Score.Of(_model.Clinic, plan, _model.Published);
        var broken = BreachesOf(plan, staying)
            .Where(b => b.Value > _already.GetValueOrDefault(b.Key))
            .Select(b => b.Key)
            .ToList();
        return (
            [
                .. then
                    .Parts.Zip(_now!.Parts, (a, b) => new ScorePart(a.Code, a.Number - b.Number, a.Weight))
                    .Where(p => p.Number != 0),
            ],
            [
                .. broken
                    .GroupBy(b => WordOf(b.Item1))
                    .Where(g => g.Key is not null)
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new MoveConflict($"week-{g.Key}")
                    {
                        People = [.. g.Select(b => _model.People[b.Item2]).Distinct()],
                    }),
            ]
        );
    }

    // The published week with the group taken out of its hour and put into the other, with those who can come.
    private WeekPlan With(Hour hour, IReadOnlySet<ClientId> staying)
    {
        var from = _model.HourOf(_group!);
        var beside = _model.Planned.Where(g => g != _group && _model.HourOf(g) == from).SelectMany(g => g.Members).ToHashSet();
        var seated = staying.Select(_model.PersonAt).Where(p => p >= 0).ToList();
        var without = _model
            .Published.Groups.Select(g =>
                Hour.Of(g) != from
                    ? g
                    : g with
                    {
                        Staff = [.. g.Staff.Where(s => s != _leader)],
                        Clients = [.. g.Clients.Where(c => beside.Contains(_model.People[c]))],
                    }
            )
            .Where(g => g.Staff.Count > 0)
            .ToList();
        var there = without.Find(g => Hour.Of(g) == hour);
        var moved = new PlannedGroup
        {
            Site = hour.Location,
            Type = hour.Type,
            Pop = hour.Pop,
            Day = hour.Day,
            Start = hour.Start,
            Staff = [.. (there?.Staff ?? []).Append(_leader).Distinct()],
            Clients = [.. (there?.Clients ?? []).Concat(seated).Distinct().Order()],
        };
        return _model.Published with { Groups = [.. without.Where(g => g != there), moved] };
    }

    // Rules that people's own weeks break, and how often. Only their part of the plan is looked at: what is asked is asked for hundreds of hours.
    private Dictionary<(Rule, int), int> BreachesOf(WeekPlan plan, IEnumerable<ClientId> people)
    {
        var them = people.Select(_model.PersonAt).Where(p => p >= 0).ToHashSet();
        var theirs = plan with
        {
            Groups =
            [
                .. plan
                    .Groups.Where(g => g.Clients.Any(them.Contains))
                    .Select(g => g with { Clients = [.. g.Clients.Where(them.Contains)] }),
            ],
            Appointments = [.. plan.Appointments.Where(a => them.Contains(a.Client))],
        };
        return PlanCheck
            .Breaches(_model.Clinic, theirs)
            .Where(b => b.Client is not null)
            .CountBy(b => (b.Rule, b.Client!.Value))
            .ToDictionary();
    }

    private Hour? HourAt(MoveTo to) =>
        Slots.Of(to.Day) is { } day
        && Slots.StartingAt(to.Start) is { } start
        && start + _model.Lengths[WeekModel.TypeOf(_group!.Kind)] <= Offer.Slots
            ? _model.HourOf(_group) with
            {
                Location = _model.LocationOf(_facts.RoomOf(to)?.Site),
                Day = day,
                Start = start,
            }
            : null;

    // Who leads it in the published week; nobody where the model has them elsewhere that day.
    private int Leader(GroupFacts group)
    {
        var hour = _model.HourOf(group);
        return _model.StaffAt(group.Facilitator, hour.Location, hour.Day);
    }

    // A week that the program does not know is said elsewhere: who cannot come at all, and who is in another group.
    private static string? WordOf(Rule rule) =>
        rule switch
        {
            Rule.DayLength => "day",
            Rule.Services => "services",
            Rule.Gap => "gap",
            Rule.Mix => "mix",
            Rule.ClientPlace => "places",
            Rule.WeekLength => "days",
            Rule.Appointments => "appointments",
            Rule.Overlap => "overlap",
            Rule.ClientTime => "busy",
            _ => null,
        };
}
