using CsCheck;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;
using Footbridge.Solver.Repairs;

namespace Footbridge.Unit.Solver;

public sealed class TimetableRepairTests
{
    [Fact]
    public void Every_repair_of_every_event_breaks_no_hard_rule() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 4])
            .Sample(
                (seed, kind) =>
                {
                    var (clinic, plan) = Published(seed);
                    var after = Event(kind, seed, clinic).After(clinic).Value!;
                    var repairs = Clinics.Repair(clinic, after, plan);
                    repairs.ShouldAllBe(r => PlanCheck.Breaches(after, r.Plan).Count == 0);
                    repairs.Select(r => r.Score.Total).ShouldBe(repairs.Select(r => r.Score.Total).Order());
                },
                iter: 60,
                threads: 1
            );

    [Fact]
    public void A_discharge_disturbs_nobody_else() =>
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var (clinic, plan) = Published(seed);
                    var after = new WeekEvent { Kind = "discharge", Client = 3 }
                        .After(clinic)
                        .Value!;
                    var repair = Clinics.Repair(clinic, after, plan)[0];
                    repair.Disturbed.ShouldBe(0, string.Join('\n', repair.Changes));
                },
                iter: 30,
                threads: 1
            );

    [Fact]
    public void One_of_the_repairs_moves_nobody_whom_the_event_did_not_hit() =>
        Gen.Int[0, 1_000_000]
            .Sample(
                seed =>
                {
                    var (clinic, plan) = Published(seed);
                    var after = Event(kind: 4, seed, clinic).After(clinic).Value!;
                    Clinics.Repair(clinic, after, plan).Min(r => r.Disturbed).ShouldBe(0);
                },
                iter: 30,
                threads: 1
            );

    [Fact]
    public void A_repair_says_who_is_disturbed_and_how()
    {
        var plan = Clinics.Plan(Clinics.Small, 1).Plan;
        var client = plan.Groups[0].Clients[0];
        var busy = new WeekEvent
        {
            Kind = "busy",
            Client = client,
            Busy = [new(plan.Groups[0].Day, 0, 26)],
        };
        var repair = Clinics.Repair(Clinics.Small, busy.After(Clinics.Small).Value!, plan)[0];
        repair.Changes.ShouldContain(c => c.StartsWith($"client {client}: no longer", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"kind":"strike"}""", "kind: is one of admission, discharge, sick, rooms, busy")]
    [InlineData("""{"kind":"sick","staff":99}""", "staff: names a member of staff who exists")]
    [InlineData("""{"kind":"discharge"}""", "client: names a client who exists")]
    [InlineData(
        """{"kind":"busy","client":0,"busy":[{"d":9,"s":0,"e":4}]}""",
        "clients[0].busy[0]: a stretch lies on a day 0 to 5, from a slot to a later one up to 28"
    )]
    public void An_event_that_is_none_is_refused_with_its_place(string text, string refusal) =>
        WeekEvent.Read(text, Clinics.Small).Refusal!.ToString().ShouldBe(refusal);

    private static (Clinic Clinic, WeekPlan Plan) Published(int seed)
    {
        var clinic = Clinics.Draw(seed, clients: 10);
        return (clinic, Clinics.Plan(clinic, seed).Plan);
    }

    private static WeekEvent Event(int kind, int seed, Clinic clinic) =>
        kind switch
        {
            0 => new() { Kind = "admission", NewClient = clinic.Clients[seed % 10] },
            1 => new() { Kind = "discharge", Client = seed % 10 },
            2 => new()
            {
                Kind = "sick",
                Staff = seed % clinic.Staff.Count,
                Days = [seed % 5],
            },
            3 => new()
            {
                Kind = "rooms",
                Site = 0,
                Rooms = 1,
                Days = [seed % 5],
            },
            _ => new()
            {
                Kind = "busy",
                Client = seed % 10,
                Busy = [new(seed % 5, 0, 26)],
            },
        };
}
