using Footbridge.Solver.Checking;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Unit.Solver;

/// <summary>Each hard rule, by a plan that breaks it and is sound otherwise.</summary>
public sealed class PlanCheckTests
{
    private static readonly Clinic Clinic = Clinics.Small;

    // Client 0 on day 0: process 4 to 7, CBT 8 to 10, individual session 2 to 4 before them; CBT again on day 1 with relapse prevention.
    private static readonly PlannedGroup Process = Group(0, 0, 5, staff: 1);
    private static readonly PlannedGroup Cbt = Group(1, 0, 8, staff: 0);
    private static readonly PlannedGroup Relapse = Group(3, 1, 8, staff: 1);
    private static readonly PlannedGroup Second = Group(1, 1, 10, staff: 0);
    private static readonly PlannedAppointment Individual = new()
    {
        Client = 0,
        Kind = "ind",
        Day = 0,
        Start = 3,
    };

    private static readonly WeekPlan Sound = new() { Groups = [Process, Cbt, Relapse, Second], Appointments = [Individual] };

    [Fact]
    public void A_sound_plan_breaks_nothing() => PlanCheck.Breaches(Clinic, Sound).ShouldBeEmpty();

    [Fact]
    public void The_parts_of_the_objective_add_up_to_it()
    {
        var score = Score.Of(Clinic, Sound, new() { Groups = [Process, Cbt], Appointments = [] });
        score.Parts.Sum(p => p.Points).ShouldBe(score.Total);
    }

    public static TheoryData<Rule> Rules() => [.. Enum.GetValues<Rule>()];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_plan_that_breaks_a_rule_is_caught_by_it(Rule rule)
    {
        var (clinic, plan) = Broken(rule);
        PlanCheck.Breaches(clinic, plan).Select(b => b.Rule).Distinct().ShouldBe([rule]);
    }

    [Fact]
    public void A_breach_says_where_and_what() =>
        PlanCheck
            .Breaches(Clinic, With(Cbt with { Clients = [0, 99] }))
            .Single()
            .ToString()
            .ShouldBe("groups[1]: there is no client 99 [Unknown]");

    private static (Clinic Clinic, WeekPlan Plan) Broken(Rule rule) =>
        rule switch
        {
            Rule.Unknown => (Clinic, With(Cbt with { Staff = [17] })),
            Rule.Twice => (Clinic, With(Cbt with { Clients = [0, 0] })),
            Rule.Offer => (Clinic, Sound with { Groups = [Process, Cbt with { Start = 9 }, Relapse, Second] }),
            Rule.Closed => (Clinic with { Sites = [Clinic.Sites[0] with { OpenE = [9, 20, 20, 20, 20, -1] }] }, Sound),
            Rule.Shift => (Staffed(0, s => s with { Shifts = [new(0, 2, 20), new(1, 2, 11)] }), Sound),
            Rule.StaffPlace => (Staffed(0, s => s with { AltSite = 1, AltDays = [1] }), Sound),
            Rule.Credential => (Staffed(0, s => s with { Creds = 1 }), Sound),
            Rule.StaffTwice => (
                Clinic,
                Sound with
                {
                    Groups = [Process, Cbt, Relapse, Second, Group(5, 0, 8, staff: 0) with { Clients = [] }],
                }
            ),
            Rule.StaffDay => (Staffed(0, s => s with { MaxDay = 3 }), Sound),
            Rule.StaffWeek => (Staffed(0, s => s with { MaxWeek = 3, OtMax = 2 }), Sound),
            Rule.Cohort => (
                Clinic with
                {
                    Closed =
                    [
                        new()
                        {
                            Id = 4,
                            Site = 0,
                            Type = 1,
                            Pop = 0,
                            Day = 0,
                            Start = 8,
                            Staff = 0,
                            Members = [0],
                        },
                    ],
                    Clients = [Clinic.Clients[0] with { ClosedGroup = 4 }, .. Clinic.Clients.Skip(1)],
                },
                With(Cbt with { Closed = 4, Staff = [1] })
            ),
            Rule.Rooms => (Clinic with { RoomsClosed = [new(0, 0, 2)] }, Sound),
            Rule.FamilyRooms => (Clinic with { Sites = [Clinic.Sites[0] with { FamRooms = 0 }] }, Family(3)),
            Rule.Parallel => (Women(), Sound with { Groups = [Process with { Pop = 1, Staff = [0, 1] }, Cbt] }),
            Rule.Seats => (Clinic with { GroupCap = 1 }, Together()),
            Rule.Conflict => (
                Clinic with
                {
                    Conflicts =
                    [
                        [0, 1],
                    ],
                },
                Together()
            ),
            Rule.ClientTime => (Client(c => c with { Busy = [new(1, 9, 10)] }), Sound),
            Rule.ClientPlace => (Client(c => c with { Modality = "tele" }), Sound),
            Rule.Population => (Client(c => c with { WomenOnly = true }), Sound),
            Rule.Mix => (Client(c => c with { MixMax = [4, 1, 2, 3, 1, 2] }), Sound),
            Rule.Appointments => (
                Client(c => c with { DayMax = 10 }),
                Sound with
                {
                    Appointments = [Individual, Individual with { Start = 10 }],
                }
            ),
            Rule.DayLength => (Client(c => c with { DayMax = 6 }), Sound),
            Rule.Services => (Client(c => c with { SvcMin = 3 }), Sound with { Groups = [Process, Cbt], Appointments = [] }),
            Rule.Overlap => (
                Clinic,
                Sound with
                {
                    Groups = [Process with { Start = 5 }, Group(1, 0, 6, staff: 0)],
                    Appointments = [],
                }
            ),
            Rule.Gap => (Clinic, Sound with { Groups = [Process, Cbt with { Start = 10 }], Appointments = [] }),
            Rule.WeekLength => (Client(c => c with { DaysMax = 1 }), Sound),
            Rule.FamilyTime => (Client(c => c with { FamAvail = [new(0, 2, 4)] }), Family(3)),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };

    private static PlannedGroup Group(int type, int day, int start, int staff) =>
        new()
        {
            Site = 0,
            Type = type,
            Day = day,
            Start = start,
            Staff = [staff],
            Clients = [0],
        };

    private static WeekPlan With(PlannedGroup group, int place = 1) =>
        Sound with
        {
            Groups = [.. Sound.Groups.Select((g, i) => i == place ? group : g)],
        };

    private static WeekPlan Family(int start) => Sound with { Appointments = [Individual with { Kind = "fam", Start = start }] };

    // Clients 0 and 1 sit in the same two groups of a day.
    private static WeekPlan Together() =>
        new() { Groups = [Process with { Clients = [0, 1] }, Cbt with { Clients = [0, 1] }], Appointments = [] };

    private static Clinic Women() =>
        Staffed(1, s => s with { Female = true }) with
        {
            Clients = [Clinic.Clients[0] with { Female = true }, .. Clinic.Clients.Skip(1)],
        };

    private static Clinic Staffed(int index, Func<StaffMember, StaffMember> change) =>
        Clinic with
        {
            Staff = [.. Clinic.Staff.Select((s, i) => i == index ? change(s) : s)],
        };

    private static Clinic Client(Func<ClientNeed, ClientNeed> change) =>
        Clinic with
        {
            Clients = [change(Clinic.Clients[0]), .. Clinic.Clients.Skip(1)],
        };
}
