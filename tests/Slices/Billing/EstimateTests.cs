using Footbridge.Billing.Coverages;
using Footbridge.Billing.Estimates;
using Footbridge.Billing.Fees;
using Footbridge.Clinical.Cost;
using Footbridge.Privacy.Rights.Requests;
using Footbridge.Privacy.Rights.Requests.Work;

namespace Footbridge.Slices.Billing;

public class EstimateTests
{
    private static readonly CoverageFacts Commercial = new()
    {
        Kind = CoverageKind.Commercial,
        Payer = "Cedarline Health",
        Member = "100-20",
        Covered = true,
        CopayCentsPerDay = 2_000,
        OutOfPocketLeftCents = 100_000,
    };

    [Theory, Engines]
    public async Task An_estimate_is_read_back_as_it_was_made(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await MakeAsync(clinic, client, Commercial);
        // Three days at a copay of $20.
        (await ReadAsync(clinic, client)).Estimate!.Result.HighestWeekCents.ShouldBe(6_000);
    }

    [Theory, Engines]
    public async Task Coverage_and_income_are_kept_for_the_next_time(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var income = new IncomeFacts
        {
            Household = 3,
            AnnualCents = 3_500_000,
            Proof = "pay-stub",
        };
        await MakeAsync(clinic, client, Commercial, income);
        var known = await ReadAsync(clinic, client);
        (known.Coverage, known.Income).ShouldBe((Commercial, income));
    }

    [Theory, Engines]
    public async Task The_same_again_is_the_same_estimate(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await MakeAsync(clinic, client, Commercial);
        (await MakeAsync(clinic, client, Commercial)).Value.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_change_makes_another_estimate_beside_the_first(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await MakeAsync(clinic, client, Commercial);
        await MakeAsync(clinic, client, Commercial with { CopayCentsPerDay = 1_000 });
        (await ReadAsync(clinic, client)).All.Select(e => e.Number).ShouldBe([2, 1]);
    }

    [Theory, Engines]
    public async Task A_new_price_leaves_what_was_said_before(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await MakeAsync(clinic, client, CoverageFacts.Unknown);
        var said = (await ReadAsync(clinic, client)).Estimate!.Result.OwnWeeklyCents;
        var biller = clinic.Staff(RoleCodes.Biller);
        var fee = (await clinic.AskAsync<FeeSchedule.Input, FeeSchedule.Output>(biller, new())).Value.Fees.Single(f =>
            f.Facts.Code == EstimatePlan.DayCode
        );
        await clinic.DoAsync<SaveFee.Input, Done>(biller, new(fee.Id, fee.Version, fee.Facts with { Cents = 99_900 }));
        (await ReadAsync(clinic, client)).Estimate!.Result.OwnWeeklyCents.ShouldBe(said);
    }

    [Theory, Engines]
    public async Task Of_two_who_enter_coverage_at_once_the_second_is_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await MakeAsync(clinic, client, Commercial);
        await MakeAsync(clinic, client, Commercial with { Member = "one" });
        var second = await MakeAsync(clinic, client, Commercial with { Member = "two" });
        second.Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_counselor_reads_an_estimate_and_makes_none(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await MakeAsync(clinic, client, Commercial);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var read = await clinic.AskAsync<EstimateGlance.Input, EstimateGlance.Output>(counselor, new(client));
        var made = await clinic.DoAsync<MakeEstimate.Input, int>(counselor, new(client, 0, Commercial, null, Plan));
        (read.Succeeded, made.Problem?.Kind).ShouldBe((true, ProblemKind.Forbidden));
    }

    [Theory, Engines]
    public async Task A_service_without_a_price_is_named(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var plan = Plan with { Services = [new PlannedService("X9999", 1)] };
        var outcome = await clinic.DoAsync<MakeEstimate.Input, int>(
            clinic.Staff(RoleCodes.Intake),
            new(client, 0, Commercial, null, plan)
        );
        outcome.Problem!.Code.ShouldBe("clinical.cost.no-fee");
    }

    [Theory, Engines]
    public async Task A_code_stands_in_the_fee_schedule_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var outcome = await clinic.DoAsync<SaveFee.Input, Done>(
            clinic.Staff(RoleCodes.Biller),
            new(null, 0, new("h0015", "Day again", "", "day", 100, true))
        );
        outcome.Problem!.Code.ShouldBe("billing.fee.code-taken");
    }

    [Theory, Engines]
    public async Task The_programs_figures_are_changed_by_one_at_a_time(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var biller = clinic.Staff(RoleCodes.Biller);
        var schedule = (await clinic.AskAsync<FeeSchedule.Input, FeeSchedule.Output>(biller, new())).Value;
        var input = new SaveCostSettings.Input(schedule.FiguresVersion, schedule.Figures with { ExpectedWeeks = 16 });
        await clinic.DoAsync<SaveCostSettings.Input, Done>(biller, input);
        var second = await clinic.DoAsync<SaveCostSettings.Input, Done>(
            biller,
            input with
            {
                Figures = schedule.Figures with { ExpectedWeeks = 8 },
            }
        );
        second.Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task What_was_paid_in_full_and_kept_from_plans_is_not_reckoned_with_a_plan(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var asked = await clinic.DoAsync<AskForRight.Input, RequestId>(
            clinic.ClientCaller(client),
            new(client, new(RequestKind.Restriction, "All of it.", "", PaidInFull: true))
        );
        (await MakeAsync(clinic, client, Commercial)).Succeeded.ShouldBeTrue("nothing is promised yet");
        var answer = new RequestDecision(true, "", "Agreed.");
        await clinic.DoAsync<DecideRequest.Input, Done>(clinic.Staff(RoleCodes.Privacy), new(client, asked.Value, 0, answer));
        (await ReadAsync(clinic, client)).WithheldFromPayers.ShouldBeTrue();
        (await MakeAsync(clinic, client, Commercial)).Problem!.Code.ShouldBe("billing.estimate.withheld");
        (await MakeAsync(clinic, client, CoverageFacts.Unknown)).Problem?.Code.ShouldNotBe("billing.estimate.withheld");
    }

    private static EstimatePlan Plan => new(3, 12, [new PlannedService(EstimatePlan.DayCode, 3)]);

    private static Task<Outcome<int>> MakeAsync(
        Clinic clinic,
        ClientId client,
        CoverageFacts coverage,
        IncomeFacts? income = null
    ) => clinic.DoAsync<MakeEstimate.Input, int>(clinic.Staff(RoleCodes.Intake), new(client, 0, coverage, income, Plan));

    private static async Task<EstimateOf.Output> ReadAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<EstimateOf.Input, EstimateOf.Output>(clinic.Staff(RoleCodes.Intake), new(client, null))).Value;
}
