using Footbridge.Recovery.Plans;
using Footbridge.Recovery.Plans.Own;
using Footbridge.Recovery.Plans.Team;

namespace Footbridge.Slices.Recovery;

public sealed class PlanTests
{
    private static readonly PlanWords Words = new()
    {
        Reasons = ["My dog needs me home."],
        CopingSteps = ["Leave the room", "Call my sister"],
        People = [new() { Name = "My sister", Phone = "202-555-0144" }],
    };

    [Theory, Engines]
    public async Task Client_and_team_read_what_the_client_wrote(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await SaveAsync(clinic, client, 0, Words)).Succeeded.ShouldBeTrue();
        var own = await clinic.AskAsync<MyRelapsePlan.Input, PlanSheet>(clinic.ClientCaller(client), new(client));
        var team = await clinic.AskAsync<RelapsePlanOf.Input, PlanSheet>(clinic.Staff(RoleCodes.Counselor), new(client));
        own.Value.Words.CopingSteps.ShouldBe(Words.CopingSteps);
        team.Value.Words.People.ShouldHaveSingleItem().Phone.ShouldBe("202-555-0144");
    }

    [Theory, Engines]
    public async Task A_change_made_from_an_old_copy_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SaveAsync(clinic, client, 0, Words);
        (await SaveAsync(clinic, client, 0, Words with { Places = ["The library"] })).Succeeded.ShouldBeTrue();
        var late = await SaveAsync(clinic, client, 0, Words with { Places = ["The river"] });
        late.Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_client_without_a_plan_reads_an_empty_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var own = await clinic.AskAsync<MyRelapsePlan.Input, PlanSheet>(clinic.ClientCaller(client), new(client));
        own.Value.Words.IsEmpty.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task Nobody_else_reads_or_writes_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var other = clinic.ClientCaller(await clinic.PersonAsync("Someone", "Else"));
        (await clinic.AskAsync<MyRelapsePlan.Input, PlanSheet>(other, new(client))).Problem!.Code.ShouldBe("core.no-such-record");
        (await clinic.DoAsync<SaveRelapsePlan.Input, Done>(other, new(client, 0, Words))).Problem!.Code.ShouldBe(
            "core.no-such-record"
        );
        (
            await clinic.AskAsync<RelapsePlanOf.Input, PlanSheet>(clinic.Staff(RoleCodes.Biller), new(client))
        ).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    private static Task<Outcome<Done>> SaveAsync(Clinic clinic, ClientId client, int version, PlanWords words) =>
        clinic.DoAsync<SaveRelapsePlan.Input, Done>(clinic.ClientCaller(client), new(client, version, words));
}
