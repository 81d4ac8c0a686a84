using Footbridge.Solver;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;
using Footbridge.Solver.Repairs;

namespace Footbridge.Unit.Solver;

/// <summary>Clinics for the tests of the timetable.</summary>
internal static class Clinics
{
    /// <summary>A clinic with one site and telehealth, a counselor, a family therapist, an educator and somebody who works by telehealth,
    /// and four clients.</summary>
    public static Clinic Small { get; } =
        new()
        {
            Sites =
            [
                new()
                {
                    Id = 0,
                    Rooms = 2,
                    FamRooms = 1,
                    OpenS = [2, 2, 2, 2, 2, -1],
                    OpenE = [20, 20, 20, 20, 20, -1],
                },
            ],
            Staff =
            [
                Member(0, creds: 63, female: true, trauma: true),
                Member(1, creds: 63),
                Member(2, creds: 0b10010),
                Member(3, creds: 63) with
                {
                    Site = 1,
                },
            ],
            Clients = [Client(0), Client(1), Client(2) with { Female = true }, Client(3) with { Modality = "either" }],
            MinViable = 1,
        };

    /// <summary>Plans as much as a tiny clinic needs.</summary>
    public static SolveResult Plan(Clinic clinic, int seed, long steps = 300_000) =>
        Plan(
            clinic,
            new SolveOptions
            {
                Seconds = 600,
                Steps = steps,
                Seed = seed,
                Workers = 1,
            }
        );

    public static SolveResult Plan(Clinic clinic, SolveOptions options) =>
        TimetableSolver.Solve(clinic, options, TestContext.Current.CancellationToken);

    /// <summary>Repairs with little effort.</summary>
    public static IReadOnlyList<WeekRepair> Repair(Clinic before, Clinic after, WeekPlan published) =>
        TimetableRepair.Repair(before, after, published, new() { Effort = 0.02 }, TestContext.Current.CancellationToken);

    public static StaffMember Member(int id, int creds, bool female = false, bool trauma = false) =>
        new()
        {
            Id = id,
            Site = 0,
            Tele = true,
            Creds = creds,
            Female = female,
            Trauma = trauma,
            Shifts = [.. Enumerable.Range(0, 5).Select(d => new Stretch(d, 2, 20))],
            MaxDay = 12,
            MaxWeek = 40,
            OtMax = 4,
        };

    public static ClientNeed Client(int id) =>
        new()
        {
            Id = id,
            Site = 0,
            Modality = "in",
            Counselor = 0,
            FamStaff = 1,
            Dose = 12,
            DoseMax = 18,
            DaysMin = 2,
            DaysMax = 3,
            DayMin = 4,
            DayMax = 8,
            SvcMin = 2,
            MixMin = [1, 1, 0, 1, 0, 0],
            MixMax = [4, 3, 2, 3, 1, 2],
            Ind = 1,
            Fam = 0,
            FamAvail = [.. Enumerable.Range(0, 5).Select(d => new Stretch(d, 2, 20))],
        };

    /// <summary>A clinic drawn at random; small ones have few hours and few clients.</summary>
    public static Clinic Draw(int seed, int clients, bool tiny = false)
    {
        var random = new Random(seed);
        var close = tiny ? 10 : 24;
        var days = tiny ? 2 : 5;
        var sites = tiny ? 1 : random.Next(1, 3);
        var staff = random.Next(2, tiny ? 4 : 7);
        return new()
        {
            Sites =
            [
                .. Enumerable
                    .Range(0, sites)
                    .Select(i => new Site
                    {
                        Id = i,
                        Rooms = random.Next(1, 3),
                        FamRooms = random.Next(0, 2),
                        OpenS = [.. Enumerable.Range(0, 6).Select(d => d < days ? random.Next(0, 4) : -1)],
                        OpenE = [.. Enumerable.Range(0, 6).Select(d => d < days ? random.Next(close - 2, close + 1) : -1)],
                    }),
            ],
            Staff =
            [
                .. Enumerable
                    .Range(0, staff)
                    .Select(i =>
                        Member(i, random.Next(1, 64), random.Next(2) == 0, random.Next(3) == 0) with
                        {
                            Site = random.Next(0, sites + (tiny ? 0 : 1)),
                            Tele = random.Next(2) == 0,
                            Shifts =
                            [
                                .. Enumerable
                                    .Range(0, days)
                                    .Select(d => new Stretch(d, random.Next(0, 6), random.Next(close - 4, close + 1))),
                            ],
                            MaxDay = random.Next(4, 13),
                            MaxWeek = random.Next(8, 40),
                            OtMax = random.Next(0, 4),
                        }
                    ),
            ],
            Clients = [.. Enumerable.Range(0, clients).Select(i => Draw(random, i, sites, staff, days, close, tiny))],
            Conflicts =
                clients > 1 && random.Next(2) == 0
                    ?
                    [
                        [0, 1],
                    ]
                    : [],
            MinViable = random.Next(1, 3),
            GroupCap = random.Next(2, 6),
        };
    }

    private static ClientNeed Draw(Random random, int id, int sites, int staff, int days, int close, bool tiny)
    {
        var dose = random.Next(4, tiny ? 9 : 19);
        var female = random.Next(2) == 0;
        return new()
        {
            Id = id,
            Site = random.Next(sites),
            AltSite = random.Next(5) == 0 ? random.Next(sites) : -1,
            Modality = tiny
                ? "in"
                : random.Next(4) switch
                {
                    0 => "tele",
                    1 => "either",
                    _ => "in",
                },
            Counselor = random.Next(staff),
            FamStaff = random.Next(2) == 0 ? random.Next(staff) : -1,
            Female = female,
            WomenOnly = female && random.Next(4) == 0,
            PrefWomen = female && random.Next(3) == 0,
            Trauma = random.Next(5) == 0,
            Dose = dose,
            DoseMax = dose + random.Next(0, 4),
            DaysMin = random.Next(1, 3),
            DaysMax = random.Next(2, 5),
            DayMin = random.Next(2, 5),
            DayMax = random.Next(5, 9),
            SvcMin = random.Next(1, 3),
            MixMin = [.. Enumerable.Range(0, 6).Select(_ => random.Next(4) == 0 ? 1 : 0)],
            MixMax = [.. Enumerable.Range(0, 6).Select(_ => random.Next(1, 3))],
            Ind = random.Next(2),
            Fam = random.Next(4) == 0 ? 1 : 0,
            Busy = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Stretch(random, days, close))],
            FamAvail = [.. Enumerable.Range(0, 3).Select(_ => Stretch(random, days, close))],
            PrefBlock = random.Next(-1, 3),
            StartDay = random.Next(6) == 0 ? 1 : 0,
            Order = random.Next(12) == 0 ? -1 : id,
        };
    }

    private static Stretch Stretch(Random random, int days, int close)
    {
        var start = random.Next(0, close - 1);
        return new(random.Next(days), start, random.Next(start + 1, close + 1));
    }
}
