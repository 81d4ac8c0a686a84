using Footbridge.Care.Planning.Compare;
using Footbridge.Care.Planning.Due;
using Footbridge.Care.Planning.Threads;
using Footbridge.Care.Plans;
using Footbridge.Care.Plans.Diff;
using Footbridge.Care.Plans.Rules;
using Footbridge.Care.Signing;
using Footbridge.Contracts.Care;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Care;

public sealed class PlanSigningTests
{
    [Theory, Engines]
    public async Task A_signature_keeps_the_credential_of_its_time(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        (await AsCounselorAsync(clinic, client)).Succeeded.ShouldBeTrue();
        var credential = clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor).Credential;
        credential.ShouldNotBeEmpty();
        (await clinic.PlanAsync(client)).Plan!.Signatures[0].Credential.ShouldBe(credential);
    }

    [Theory, Engines]
    public async Task A_client_signs_without_agreeing_to_all_of_it_in_their_own_words(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        (await AsClientAsync(clinic, client, PlanSignature.TookPart)).Problem!.Code.ShouldBe("care.sign.words-needed");
        (await AsClientAsync(clinic, client, PlanSignature.TookPart, "Not the evening group.")).Succeeded.ShouldBeTrue();
        (await clinic.PlanAsync(client)).Plan!.Signatures[0].Words.ShouldBe("Not the evening group.");
    }

    [Theory, Engines]
    public async Task A_signature_changed_behind_the_program_shows(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await AsCounselorAsync(clinic, client);
        (await clinic.PlanAsync(client)).Plan!.IsIntact.ShouldBeTrue();
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<PlanSignature>()
                    .Where(s => s.Client == client)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.Statement, PlanSignature.Agree))
        );
        (await clinic.PlanAsync(client)).Plan!.IsIntact.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task The_writer_does_not_review_the_own_plan(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var supervisor = clinic.Staff(RoleCodes.Supervisor);
        (
            await clinic.DoAsync<SignPlan.Input, Done>(
                supervisor,
                new(client, await StrokeAsync(clinic, client, PlanSignature.Wrote))
            )
        ).Succeeded.ShouldBeTrue();
        (await AsReviewerAsync(clinic, client, PlanSignature.Reviewed)).Problem!.Code.ShouldBe("care.sign.own-plan");
    }

    [Theory, Engines]
    public async Task The_reviewer_does_not_sign_as_the_writer(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        (await AsReviewerAsync(clinic, client, PlanSignature.Reviewed)).Succeeded.ShouldBeTrue();
        var signed = await clinic.DoAsync<SignPlan.Input, Done>(
            clinic.Staff(RoleCodes.Supervisor),
            new(client, await StrokeAsync(clinic, client, PlanSignature.Wrote))
        );
        signed.Problem!.Code.ShouldBe("care.sign.own-review");
        (await AsCounselorAsync(clinic, client)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task After_the_attempts_a_supervisor_signs_in_place_of_the_client(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await AsCounselorAsync(clinic, client);
        for (var number = 1; number <= 3; number++)
        {
            (await AsReviewerAsync(clinic, client, PlanSignature.Instead)).Problem!.Code.ShouldBe("care.sign.ask-first");
            (await AttemptAsync(clinic, client)).Succeeded.ShouldBeTrue();
        }

        (await AsReviewerAsync(clinic, client, PlanSignature.Instead)).Succeeded.ShouldBeTrue();
        (await StandingAsync(clinic, client)).State.ShouldBe(PlanState.Signed);
    }

    [Theory, Engines]
    public async Task A_plan_that_the_client_signed_takes_no_attempt(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await AsClientAsync(clinic, client, PlanSignature.Agree);
        (await AttemptAsync(clinic, client)).Problem!.Code.ShouldBe("care.plan.client-signed-already");
    }

    [Theory, Engines]
    public async Task Family_signs_only_with_a_consent_that_names_the_plan(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var signed = await clinic.DoAsync<TakeFamilySignature.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, await StrokeAsync(clinic, client, PlanSignature.Supports))
        );
        signed.Problem!.Code.ShouldBe("care.sign.family-consent");
    }

    [Theory, Engines]
    public async Task A_signed_plan_changes_only_with_a_reason_that_the_comparison_shows(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await AsCounselorAsync(clinic, client);
        var seen = (await clinic.PlanAsync(client)).Plan!;
        var thread = seen.Content.Threads[0].Id;
        var without = await clinic.DoAsync<SavePlanThread.Input, Guid>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, seen.Id, seen.Counter, thread, clinic.Draft("I want quiet mornings."))
        );
        without.Problem!.ShouldBe(Problem.Invalid("care.plan.reason-needed", "Reason"));
        (await clinic.SaveThreadAsync(client, clinic.Draft("I want quiet mornings."), thread)).Succeeded.ShouldBeTrue();
        var compared = await clinic.AskAsync<ComparePlans.Input, ComparePlans.View>(
            clinic.Staff(RoleCodes.Counselor),
            new(client)
        );
        compared.Value.Newer.Reason.ShouldBe("The client wants something else now.");
        compared.Value.Older.Signatures.Count.ShouldBe(1);
        compared
            .Value.Diff.Threads.Single()
            .Change!.Goal.ShouldBe(new Change("I want my evenings back.", "I want quiet mornings."));
    }

    [Theory, Engines]
    public async Task One_version_alone_has_nothing_to_compare(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var compared = await clinic.AskAsync<ComparePlans.Input, ComparePlans.View>(
            clinic.Staff(RoleCodes.Counselor),
            new(client)
        );
        compared.Problem!.Code.ShouldBe("care.compare.needs-two");
    }

    [Theory, Engines]
    public async Task A_plan_that_is_not_signed_in_time_is_listed_as_overdue(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        (await TasksAsync(clinic, client)).ShouldBe(
            [PlanTask.FirstPlanSoon, PlanTask.ReviewSoon, PlanTask.Unsigned],
            ignoreOrder: true
        );
        clinic.Clock.Advance(TimeSpan.FromDays(8));
        (await TasksAsync(clinic, client)).ShouldContain(PlanTask.FirstPlanOverdue);
        await AsCounselorAsync(clinic, client);
        await AsClientAsync(clinic, client, PlanSignature.Agree);
        (await TasksAsync(clinic, client)).ShouldBe([PlanTask.ReviewOverdue]);
    }

    [Theory, Engines]
    public async Task The_days_to_the_first_plan_are_the_program_s_own(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        (await RulesAsync(clinic, PlanRules.Default with { FirstPlanDays = 30 })).Value.ShouldBe(1);
        clinic.Clock.Advance(TimeSpan.FromDays(8));
        (await TasksAsync(clinic, client)).ShouldNotContain(PlanTask.FirstPlanOverdue);
        (await RulesAsync(clinic, PlanRules.Default)).Problem!.ShouldBe(Problem.Conflict("core.changed-meanwhile"));
    }

    [Theory, Engines]
    public async Task Others_are_told_how_a_plan_stood_on_a_day(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        (await StandingAsync(clinic, client)).State.ShouldBe(PlanState.Draft);
        await AsCounselorAsync(clinic, client);
        (await StandingAsync(clinic, client)).Missing.ShouldBe(["client"]);
        var before = clinic.Today;
        clinic.Clock.Advance(TimeSpan.FromDays(2));
        await AsClientAsync(clinic, client, PlanSignature.Agree);
        (await StandingAsync(clinic, client)).SignedSince.ShouldBe(clinic.Today);
        (await StandingAsync(clinic, client, before)).State.ShouldBe(PlanState.Unsigned);
    }

    internal static Task<Outcome<int>> RulesAsync(Clinic clinic, PlanRules rules) =>
        clinic.DoAsync<ChangePlanRules.Input, int>(clinic.Staff(RoleCodes.Supervisor), new(rules, BasedOn: 0));

    internal static async Task<Outcome<Done>> AsCounselorAsync(Clinic clinic, ClientId client) =>
        await clinic.DoAsync<SignPlan.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, await StrokeAsync(clinic, client, PlanSignature.Wrote))
        );

    internal static async Task<Outcome<Done>> AsClientAsync(
        Clinic clinic,
        ClientId client,
        string statement,
        string words = ""
    ) =>
        await clinic.DoAsync<SignMyPlan.Input, Done>(
            clinic.ClientCaller(client),
            new(client, (await StrokeAsync(clinic, client, statement)) with { Words = words })
        );

    private static async Task<Outcome<Done>> AsReviewerAsync(Clinic clinic, ClientId client, string statement) =>
        await clinic.DoAsync<CountersignPlan.Input, Done>(
            clinic.Staff(RoleCodes.Supervisor),
            new(client, await StrokeAsync(clinic, client, statement))
        );

    private static async Task<Outcome<Done>> AttemptAsync(Clinic clinic, ClientId client) =>
        await clinic.DoAsync<LogSignatureAttempt.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, (await clinic.PlanAsync(client)).Plan!.Id, SignatureAttempt.Declined, "")
        );

    private static async Task<PenStroke> StrokeAsync(Clinic clinic, ClientId client, string statement)
    {
        var plan = (await clinic.PlanAsync(client)).Plan!;
        return new(plan.Id, plan.Counter, statement, "Testperson Example");
    }

    private static async Task<IEnumerable<PlanTask>> TasksAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<PlansDue.Input, PlansDue.View>(clinic.Staff(RoleCodes.Supervisor), new()))
            .Value.Rows.Where(r => r.Client == client)
            .Select(r => r.Task);

    private static async Task<PlanStanding> StandingAsync(Clinic clinic, ClientId client, DateOnly? on = null) =>
        (
            await clinic.InScopeAsync(
                clinic.Staff(RoleCodes.Counselor),
                services =>
                    services.GetRequiredService<IPlans>().StandingAsync([client], on ?? clinic.Today, CancellationToken.None)
            )
        )[client];
}
