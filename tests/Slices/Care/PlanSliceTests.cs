using Footbridge.Care.MyPlan;
using Footbridge.Care.Planning;
using Footbridge.Care.Planning.Threads;
using Footbridge.Care.Plans;
using Footbridge.Care.Signing;
using Footbridge.Contracts.Care;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Care;

public sealed class PlanSliceTests
{
    [Theory, Engines]
    public async Task The_first_thread_begins_the_plan(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        (await clinic.PlanAsync(client)).Plan!.Content.Threads.Count.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Without_a_stay_there_is_no_plan(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await clinic.SaveThreadAsync(client, clinic.Draft())).Problem!.Code.ShouldBe("care.plan.no-stay");
    }

    [Theory, Engines]
    public async Task Who_saves_over_a_newer_draft_is_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var seen = (await clinic.PlanAsync(client)).Plan!;
        (await SaveAsync(clinic, client, seen, "I want quiet mornings.")).Succeeded.ShouldBeTrue();
        (await SaveAsync(clinic, client, seen, "I want quiet nights.")).Problem!.ShouldBe(
            Problem.Conflict("core.changed-meanwhile")
        );
    }

    [Theory, Engines]
    public async Task Two_who_save_at_once_do_not_both_win(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var seen = (await clinic.PlanAsync(client)).Plan!;
        var outcomes = await Task.WhenAll(
            SaveAsync(clinic, client, seen, "I want quiet mornings."),
            SaveAsync(clinic, client, seen, "I want quiet nights.")
        );
        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        outcomes.Single(o => !o.Succeeded).Problem!.Kind.ShouldBe(ProblemKind.Conflict);
    }

    [Theory, Engines]
    public async Task A_change_after_signing_makes_version_two_and_keeps_version_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        (await SignAsync(clinic, client)).Succeeded.ShouldBeTrue();
        (await clinic.SaveThreadAsync(client, clinic.Draft("I want to finish school."))).Succeeded.ShouldBeTrue();
        (await clinic.PlanAsync(client)).Plan!.Number.ShouldBe(2);
        var first = (await clinic.PlanAsync(client, number: 1)).Plan!;
        first.Content.Threads.Count.ShouldBe(1);
        first.IsIntact.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task Two_who_change_a_signed_plan_at_once_make_one_version(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await SignAsync(clinic, client);
        var seen = (await clinic.PlanAsync(client)).Plan!;
        var outcomes = await Task.WhenAll(
            SaveAsync(clinic, client, seen, "I want quiet mornings."),
            SaveAsync(clinic, client, seen, "I want quiet nights.")
        );
        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        (await clinic.PlanAsync(client)).Versions.Count.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Nobody_signs_twice(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await SignAsync(clinic, client);
        (await SignAsync(clinic, client)).Problem!.Code.ShouldBe("care.plan.counselor-signed-already");
    }

    [Theory, Engines]
    public async Task The_client_signs_on_the_phone_before_the_counselor(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var plan = (await clinic.PlanAsync(client)).Plan!;
        var signed = await clinic.DoAsync<SignMyPlan.Input, Done>(
            clinic.ClientCaller(client),
            new(client, new(plan.Id, plan.Counter, PlanSignature.Agree, "Testperson Example"))
        );
        signed.Succeeded.ShouldBeTrue();
        (await clinic.PlanAsync(client)).Plan!.SignedBy(PlanSigner.Client).ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_client_does_not_read_the_plan_of_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var somebodyElse = await clinic.PersonAsync("Otherperson");
        var refused = await clinic.AskAsync<ReadMyPlan.Input, ReadMyPlan.View>(clinic.ClientCaller(somebodyElse), new(client));
        refused.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task A_text_changed_behind_the_signature_shows(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await SignAsync(clinic, client);
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<Plan>()
                    .Where(p => p.Client == client)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(p => p.ContentJson, p => p.ContentJson.Replace("evenings", "mornings"))
                    )
        );
        (await clinic.PlanAsync(client)).Plan!.IsIntact.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task A_client_s_words_go_into_the_plan_when_accepted(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var plan = (await clinic.PlanAsync(client)).Plan!;
        var thread = plan.Content.Threads[0].Id;
        await clinic.DoAsync<ProposeGoalWords.Input, Done>(
            clinic.ClientCaller(client),
            new(client, thread, "Evenings for my kids.")
        );
        var proposal = (await clinic.PlanAsync(client)).Proposals.Single();
        var answered = await clinic.DoAsync<AnswerGoalWords.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, plan.Id, plan.Counter, proposal.Id, Accept: true)
        );
        answered.Succeeded.ShouldBeTrue();
        (await clinic.PlanAsync(client)).Plan!.Content.Threads[0].Goal.ShouldBe("Evenings for my kids.");
    }

    [Theory, Engines]
    public async Task A_review_sets_the_day_of_the_next_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        clinic.Clock.Advance(TimeSpan.FromDays(7));
        var reviewed = await ReviewAsync(clinic, client);
        reviewed.Value.ShouldBe(clinic.Today.AddDays(7));
        (await clinic.PlanAsync(client)).ReviewDueOn.ShouldBe(clinic.Today.AddDays(7));
    }

    [Theory, Engines]
    public async Task One_review_a_day_is_enough(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await ReviewAsync(clinic, client);
        (await ReviewAsync(clinic, client)).Problem!.Code.ShouldBe("care.review.already-today");
    }

    [Theory, Engines]
    public async Task Other_modules_see_the_items_of_own_clients_only(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var other = clinic.Other.Clients.First(c => c.Stage == "current").Id;
        var items = await clinic.InScopeAsync(
            clinic.Staff(RoleCodes.Counselor),
            services => services.GetRequiredService<IPlans>().ItemsAsync([client, other], CancellationToken.None)
        );
        items.Keys.ShouldBe([client]);
    }

    private static Task<Outcome<Guid>> SaveAsync(Clinic clinic, ClientId client, PlanReading.PlanText seen, string goal) =>
        clinic.DoAsync<SavePlanThread.Input, Guid>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, seen.Id, seen.Counter, seen.Content.Threads[0].Id, clinic.Draft(goal), "Other words")
        );

    private static async Task<Outcome<Done>> SignAsync(Clinic clinic, ClientId client)
    {
        var plan = (await clinic.PlanAsync(client)).Plan!;
        return await clinic.DoAsync<SignPlan.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, new(plan.Id, plan.Counter, PlanSignature.Wrote, "Testcounselor Example"))
        );
    }

    private static Task<Outcome<DateOnly>> ReviewAsync(Clinic clinic, ClientId client) => clinic.ReviewAsync(client);
}
