using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Solver.Files;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;
using Site = Footbridge.Solver.Instances.Site;
using StaffMember = Footbridge.Solver.Instances.StaffMember;

namespace Footbridge.Schedule.Planning;

/// <summary>A clinic as the solver sees it, with the way back to its people, places and groups. The same facts give the same
/// model.</summary>
internal sealed class WeekModel
{
    /// <summary>Seats of a group, when no group tells otherwise.</summary>
    private const int UsualSeats = 12;

    /// <summary>Types of group in the solver's order. Education and life skills are one type: a seat in one counts for the other.</summary>
    private static readonly string[][] Types =
    [
        ["process"],
        ["cbt"],
        ["dbt"],
        ["relapse"],
        ["family"],
        ["skills", "education"],
    ];

    private WeekModel(ClinicFacts facts)
    {
        Facts = facts;
        Sites = [.. facts.Places.Select(p => p.Site)];
        People = [.. facts.People.Select(p => p.Client)];
        Lengths = [.. Enumerable.Range(0, Offer.Types).Select(LengthOf)];
        Planned = [.. facts.Groups.Where(IsPlanned)];
        Kept = [.. facts.Groups.Except(Planned)];
        PlannedSessions = ModelSessions.Planned(this);
        KeptSessions = [.. facts.Sessions.Except(PlannedSessions)];
        Staff = [.. facts.Workers.SelectMany(w => ModelStaff.Of(this, w))];
        Clinic = MakeClinic();
        Published = MakePublished();
    }

    public ClinicFacts Facts { get; }

    public IReadOnlyList<SiteId> Sites { get; }

    public IReadOnlyList<ClientId> People { get; }

    /// <summary>Who the solver's members of staff are: somebody who works at several places stands there once for each.</summary>
    public IReadOnlyList<ModelStaff> Staff { get; }

    /// <summary>Groups whose hour, place and members are planned anew.</summary>
    public IReadOnlyList<GroupFacts> Planned { get; }

    /// <summary>Groups that stay as they are: closed ones, those on Sundays, those whose length is not that of their type.</summary>
    public IReadOnlyList<GroupFacts> Kept { get; }

    /// <summary>Individual and family sessions whose hour is planned anew.</summary>
    public IReadOnlyList<SessionFacts> PlannedSessions { get; }

    /// <summary>Those that stay as they are.</summary>
    public IReadOnlyList<SessionFacts> KeptSessions { get; }

    public Clinic Clinic { get; }

    /// <summary>The week as it is now.</summary>
    public WeekPlan Published { get; }

    /// <summary>Slots of a group, by type.</summary>
    public IReadOnlyList<int> Lengths { get; }

    public static WeekModel Of(ClinicFacts facts) => new(facts);

    /// <summary>Whether a week was planned from the same facts.</summary>
    /// <param name="clinic">The clinic it was planned for, as a document.</param>
    /// <param name="now">The week that counted then, as a document.</param>
    public bool IsThatOf(string clinic, string now) => ClinicFile.Write(Clinic) == clinic && PlanFile.Write(Published) == now;

    public static int TypeOf(string kind) => Array.FindIndex(Types, t => t.Contains(kind));

    /// <summary>The solver's population of a group; -1 for groups of women and of the trauma track in Spanish, which the solver does not
    /// know.</summary>
    public static int PopulationOf(GroupFacts group) =>
        group.Language != GroupPlan.Languages[0]
            ? group.Population.Length == 0
                ? Offer.OtherLanguage
                : -1
            : group.Population switch
            {
                "women" => Offer.Women,
                "trauma" => Offer.TraumaTrack,
                _ => Offer.General,
            };

    /// <summary>The language of a population.</summary>
    public static string LanguageCode(int population) => GroupPlan.Languages[population == Offer.OtherLanguage ? 1 : 0];

    /// <summary>The code of a population.</summary>
    public static string PopulationCode(int population) =>
        population switch
        {
            Offer.Women => "women",
            Offer.TraumaTrack => "trauma",
            _ => "",
        };

    /// <summary>The kind that stands for a type.</summary>
    public static string KindOf(int type) => Types[type][0];

    /// <summary>The solver's place of a site, or of video.</summary>
    public int LocationOf(SiteId? site) => site is { } at ? IndexOf(Sites, at) : Sites.Count;

    public SiteId? SiteOf(int location) => location < Sites.Count ? Sites[location] : null;

    /// <summary>The solver's member of staff for somebody at a place on a day.</summary>
    public int StaffAt(UserId user, int location, int day)
    {
        for (var index = 0; index < Staff.Count; index++)
        {
            if (Staff[index].User == user && Staff[index].Member.SiteOn(day) == location)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The hour of a planned group.</summary>
    public Hour HourOf(GroupFacts group) =>
        new(
            LocationOf(group.Site),
            TypeOf(group.Kind),
            PopulationOf(group),
            Slots.Of(group.Day)!.Value,
            Slots.StartingAt(group.Start)!.Value
        );

    /// <summary>The solver's member of staff who holds a person's sessions; -1 when there is none. Somebody who stands there for several
    /// places is meant where the session is now, else where the person goes.</summary>
    public int HolderOf(PersonFacts person, string kind)
    {
        var holder = person.Holder(kind);
        if (PlannedSessions.FirstOrDefault(s => s.Client == person.Client && s.Kind == kind) is { } now)
        {
            var (day, start) = (Slots.Of(now.Hours.Day)!.Value, Slots.StartingAt(now.Hours.From)!.Value);
            return Index(s => Works(s, day, start) && (now.Site is null || s.SiteOn(day) == LocationOf(now.Site)));
        }

        var usual = LocationOf(person.Site);
        return Index(s => s.Site == usual) is >= 0 and var there ? there : Index(_ => true);

        int Index(Func<StaffMember, bool> where)
        {
            for (var index = 0; index < Staff.Count; index++)
            {
                if (Staff[index].User == holder && where(Staff[index].Member))
                {
                    return index;
                }
            }

            return -1;
        }

        static bool Works(StaffMember member, int day, int start) =>
            member.Shifts.Any(h => h.D == day && h.S <= start && start + Offer.AppointmentLength <= h.E);
    }

    /// <summary>Hours that a person has in a plan.</summary>
    public double HoursOf(WeekPlan plan, int person)
    {
        var groups = plan.Groups.Where(g => g.Clients.Contains(person)).Sum(g => Lengths[g.Type]);
        var sessions = plan.Appointments.Count(a => a.Client == person) * Offer.AppointmentLength;
        return (groups + sessions) * Slots.Minutes / 60.0;
    }

    public int PersonAt(ClientId client) => IndexOf(People, client);

    private static int IndexOf<T>(IReadOnlyList<T> list, T wanted)
        where T : struct
    {
        for (var index = 0; index < list.Count; index++)
        {
            if (list[index].Equals(wanted))
            {
                return index;
            }
        }

        return -1;
    }

    // The commonest length of the groups of a type, the longer one of two; of all groups where the type has none yet.
    private int LengthOf(int type)
    {
        var of = Facts.Groups.Where(g => TypeOf(g.Kind) == type).ToList();
        var minutes = (of.Count > 0 ? of : Facts.Groups)
            .Where(g => g.Minutes % Slots.Minutes == 0)
            .GroupBy(g => g.Minutes)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key)
            .Select(g => g.Key)
            .FirstOrDefault(90);
        return Math.Clamp(minutes / Slots.Minutes, 2, Offer.Slots);
    }

    private bool IsPlanned(GroupFacts group) =>
        !group.Keeps
        && Slots.Of(group.Day) is not null
        && Slots.StartingAt(group.Start) is { } start
        && TypeOf(group.Kind) is >= 0 and var type
        && group.Minutes == Lengths[type] * Slots.Minutes
        && start + Lengths[type] <= Offer.Slots
        && Offer.Has(type, PopulationOf(group))
        && (group.Room is null || LocationOf(group.Site) >= 0);

    private Clinic MakeClinic()
    {
        var apart = Facts
            .Apart.Select(p => (One: PersonAt(p.One), Other: PersonAt(p.Other)))
            .Where(p => p is { One: >= 0, Other: >= 0 })
            .Select(IReadOnlyList<int> (p) => [p.One, p.Other]);
        var starts = Facts
            .Groups.Select(g => Slots.StartingAt(g.Start))
            .OfType<int>()
            .Concat(Enumerable.Range(0, Offer.Slots / 2).Select(h => 2 * h))
            .Distinct()
            .Order()
            .ToList();
        return new()
        {
            Sites = [.. Facts.Places.Select((p, i) => PlaceOf(p, i, FamilyRoomsOf(p)))],
            Staff = [.. Staff.Select(s => s.Member)],
            Clients = [.. Facts.People.Select((p, i) => ModelPerson.Of(this, p, i))],
            Conflicts = [.. apart],
            RoomsClosed =
            [
                .. Kept.Where(g => g.Site is not null && Slots.Of(g.Day) is not null && LocationOf(g.Site) >= 0)
                    .Select(g => new ClosedRooms(LocationOf(g.Site), Slots.Of(g.Day)!.Value, 1)),
            ],
            Offer = new()
            {
                Lengths = Lengths,
                Starts = [.. Lengths.Select(length => starts.Where(s => s + length <= Offer.Slots).ToList())],
                Afternoon = Slots.Afternoon,
                Evening = Slots.Evening,
            },
            GroupCap = SeatsOf(),
        };
    }

    // The commonest number of seats; more where a group has more members already, so that nobody has to leave for that.
    private int SeatsOf()
    {
        var usual = Planned
            .GroupBy(g => g.Capacity)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => g.Key)
            .FirstOrDefault(UsualSeats);
        return Planned.Select(g => g.Members.Count).Append(usual).Max();
    }

    // Rooms that sessions which stay as they are take at their busiest.
    private int FamilyRoomsOf(PlaceFacts place)
    {
        var there = KeptSessions.Where(s => s.Kind == AppointmentPlan.Family && s.Site == place.Site).ToList();
        var taken = there.Select(s => there.Count(o => o.Hours.Meets(s.Hours))).DefaultIfEmpty(0).Max();
        return Math.Max(0, place.FamilyRooms - taken);
    }

    private static Site PlaceOf(PlaceFacts place, int index, int familyRooms)
    {
        var open = place.Open.Select(Slots.Inside).OfType<Stretch>().ToLookup(s => s.D);
        var known = place.Open.Count > 0;
        return new()
        {
            Id = index,
            Rooms = place.Rooms.Count,
            FamRooms = familyRooms,
            OpenS =
            [
                .. Enumerable.Range(0, Offer.Days).Select(d => !known ? 0 : open[d].Select(s => s.S).DefaultIfEmpty(-1).Min()),
            ],
            OpenE =
            [
                .. Enumerable
                    .Range(0, Offer.Days)
                    .Select(d => !known ? Offer.Slots : open[d].Select(s => s.E).DefaultIfEmpty(-1).Max()),
            ],
        };
    }

    private WeekPlan MakePublished() =>
        new()
        {
            Groups =
            [
                .. Planned
                    .GroupBy(HourOf)
                    .OrderBy(g => (g.Key.Location, g.Key.Day, g.Key.Start, g.Key.Type, g.Key.Pop))
                    .Select(g => new PlannedGroup
                    {
                        Site = g.Key.Location,
                        Type = g.Key.Type,
                        Pop = g.Key.Pop,
                        Day = g.Key.Day,
                        Start = g.Key.Start,
                        Staff =
                        [
                            .. g.Select(m => StaffAt(m.Facilitator, g.Key.Location, g.Key.Day)).Where(s => s >= 0).Distinct(),
                        ],
                        Clients = [.. g.SelectMany(m => m.Members).Select(PersonAt).Where(p => p >= 0).Distinct().Order()],
                    })
                    .Where(g => g.Staff.Count > 0),
            ],
            Appointments =
            [
                .. PlannedSessions
                    .Select(s => new PlannedAppointment
                    {
                        Client = PersonAt(s.Client),
                        Kind = ModelSessions.CodeOf(s.Kind),
                        Day = Slots.Of(s.Hours.Day)!.Value,
                        Start = Slots.StartingAt(s.Hours.From)!.Value,
                    })
                    .OrderBy(a => (a.Client, a.Day, a.Start)),
            ],
        };
}

/// <summary>Where and when a group meets, as the solver names it. Groups side by side share one.</summary>
internal readonly record struct Hour(int Location, int Type, int Pop, int Day, int Start)
{
    public static Hour Of(PlannedGroup group) => new(group.Site, group.Type, group.Pop, group.Day, group.Start);
}
