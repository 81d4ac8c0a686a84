using Footbridge.Billing.Authorizations;
using Footbridge.Care.Chart;
using Footbridge.Care.Episodes.Aftercare;
using Footbridge.Care.Episodes.Readmissions;
using Footbridge.Care.Episodes.Transfers;
using Footbridge.Care.Reviews;
using Footbridge.Clinical.Reviews;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Enrollments;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Care;

public sealed class StaySliceTests
{
    [Theory, Engines]
    public async Task A_review_keeps_what_it_was_decided_on(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        (await clinic.ReviewAsync(client, measures: new() { Phq9Now = 21, Phq9On = clinic.Today })).Succeeded.ShouldBeTrue();
        var id = (await clinic.PlanAsync(client)).Reviews.Single().Id;
        var read = await clinic.AskAsync<ReadReview.Input, ReadReview.View>(clinic.Staff(RoleCodes.Counselor), new(client, id));
        read.Value.Decision.ShouldBe(ReviewCourse.Continue);
        read.Value.Result!.Criteria.Single(c => c.Rule == "U-mood").State.ShouldBe(CriterionState.Unknown);
    }

    [Theory, Engines]
    public async Task A_decision_that_differs_from_the_proposal_needs_a_reason(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var unsafeHome = new ReviewMeasures { HomeUnsafe = true };
        (await clinic.ReviewAsync(client, reason: "", measures: unsafeHome)).Problem!.Code.ShouldBe("care.review.reason-needed");
        (await clinic.ReviewAsync(client, ReviewCourse.StepUp, "", unsafeHome)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_payers_rhythm_sets_the_next_review(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await clinic.DoAsync<SetPayerRhythm.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, 3));
        (await clinic.ReviewAsync(client)).Value.ShouldBe(clinic.Today.AddDays(3));
    }

    [Theory, Engines]
    public async Task A_step_down_changes_level_week_and_the_billers_list_at_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var desk = await TransferDeskAsync(clinic, client);
        var group = desk.Week.Fitting[0].Group;
        (await StepDownAsync(clinic, client, desk, [group])).Succeeded.ShouldBeTrue();
        var task = (await AuthorizationsAsync(clinic)).Open.Single(t => t.Client == client);
        (task.FromLevel, task.ToLevel, task.From).ShouldBe(("2.1", "1.5", desk.On));
        (await EnrollmentsAsync(clinic, client)).ShouldBe([group]);
        (await FrontAsync(clinic, client)).Level.ShouldBe("2.1");
        clinic.Clock.Advance(TimeSpan.FromDays(desk.On.DayNumber - clinic.Today.DayNumber));
        var front = await FrontAsync(clinic, client);
        (front.Level, front.DayNumber).ShouldBe(("1.5", clinic.Today.DayNumber - front.AdmittedOn!.Value.DayNumber + 1));
    }

    [Theory, Engines]
    public async Task The_timeline_names_the_level_of_the_first_day_after_a_change_too(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await StepDownAsync(clinic, client, await TransferDeskAsync(clinic, client), []);
        var timeline = await clinic.AskAsync<ChartTimeline.Input, ChartTimeline.View>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, ["stay"], null, 20)
        );
        timeline.Value.Entries.ShouldHaveSingleItem().Values.ShouldBe(["2.1"]);
    }

    [Theory, Engines]
    public async Task A_transfer_whose_week_is_refused_changes_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var desk = await TransferDeskAsync(clinic, client);
        var foreign = GroupId.From(Guid.NewGuid());
        (await StepDownAsync(clinic, client, desk, [foreign])).Problem!.Code.ShouldBe("core.not-found");
        (await AuthorizationsAsync(clinic)).Open.ShouldNotContain(t => t.Client == client);
        (await TransferDeskAsync(clinic, client)).Now.Level.ShouldBe("2.1");
    }

    [Theory, Engines]
    public async Task The_biller_writes_down_what_the_payer_said_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await StepDownAsync(clinic, client, await TransferDeskAsync(clinic, client), []);
        var task = (await AuthorizationsAsync(clinic)).Open.Single(t => t.Client == client);
        var input = new SettleAuthorization.Input(client, task.Id, task.Version, new("approved", "A-1", null, ""));
        (await clinic.DoAsync<SettleAuthorization.Input, Done>(clinic.Staff(RoleCodes.Biller), input)).Succeeded.ShouldBeTrue();
        var again = await clinic.DoAsync<SettleAuthorization.Input, Done>(clinic.Staff(RoleCodes.Biller), input);
        again.Problem!.Code.ShouldBe("billing.authorization.settled-already");
    }

    [Theory, Engines]
    public async Task A_discharge_plans_four_calls_when_the_person_agrees(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await clinic.DischargeAsync(client);
        (await AftercareAsync(clinic, client)).FollowUps.Select(f => f.Months).ShouldBe([1, 3, 6, 12]);
    }

    [Theory, Engines]
    public async Task Nobody_is_called_who_did_not_agree(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await clinic.DischargeAsync(client, keepInTouch: false);
        (await AftercareAsync(clinic, client)).FollowUps.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_try_without_an_answer_leaves_the_call_due_and_one_that_reaches_ends_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await clinic.DischargeAsync(client);
        clinic.Clock.Advance(TimeSpan.FromDays(30));
        (await TryAsync(clinic, client, "no-answer")).Succeeded.ShouldBeTrue();
        (await WorkListAsync(clinic)).Due.Single(l => l.Client == client).Attempts.ShouldBe(1);
        (await TryAsync(clinic, client, FollowUp.Reached)).Succeeded.ShouldBeTrue();
        var list = await WorkListAsync(clinic);
        list.Due.ShouldNotContain(l => l.Client == client);
        list.Rates.Single(r => r.Months == 1).Reached.ShouldBe(1);
        (await TryAsync(clinic, client, "no-answer")).Problem!.Code.ShouldBe("care.follow-up.ended-already");
    }

    [Theory, Engines]
    public async Task A_no_is_an_answer_to_the_later_calls_too(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await clinic.DischargeAsync(client);
        clinic.Clock.Advance(TimeSpan.FromDays(30));
        await TryAsync(clinic, client, FollowUp.Declined);
        (await AftercareAsync(clinic, client)).FollowUps.ShouldAllBe(f => f.Ending == FollowUp.Declined);
    }

    [Theory, Engines]
    public async Task A_return_begins_with_the_plan_of_before_and_ends_the_calls(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var before = (await clinic.PlanAsync(client)).Plan!;
        await clinic.DischargeAsync(client);
        clinic.Clock.Advance(TimeSpan.FromDays(10));
        (await ReturnAsync(clinic, client)).Succeeded.ShouldBeTrue();
        var plan = (await clinic.PlanAsync(client)).Plan!;
        (plan.Number, plan.Signatures.Count).ShouldBe((1, 0));
        plan.Content.Threads.Select(t => t.Id).ShouldBe(before.Content.Threads.Select(t => t.Id));
        (await FollowUpsAsync(clinic, client)).ShouldAllBe(ending => ending == FollowUp.Readmitted);
    }

    [Theory, Engines]
    public async Task An_old_decision_about_the_level_is_not_good_enough_for_a_return(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await clinic.DischargeAsync(client);
        clinic.Clock.Advance(TimeSpan.FromDays(31));
        (await ReturnAsync(clinic, client)).Problem!.Code.ShouldBe("care.readmit.placement-old");
    }

    [Theory, Engines]
    public async Task Nobody_returns_who_was_never_here(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await ReturnAsync(clinic, await clinic.ReadyPersonAsync())).Problem!.Code.ShouldBe("care.readmit.never-here");
    }

    private static async Task<TransferDesk.View> TransferDeskAsync(Clinic clinic, ClientId client) =>
        (
            await clinic.AskAsync<TransferDesk.Input, TransferDesk.View>(clinic.Staff(RoleCodes.Counselor), new(client, null))
        ).Value;

    private static Task<Outcome<Done>> StepDownAsync(Clinic clinic, ClientId client, TransferDesk.View desk, GroupId[] join) =>
        clinic.DoAsync<TransferClient.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, desk.Version, new("1.5", desk.On, 2, 1, "Goals reached, steady."), [], join)
        );

    private static async Task<AuthorizationList.View> AuthorizationsAsync(Clinic clinic) =>
        (await clinic.AskAsync<AuthorizationList.Input, AuthorizationList.View>(clinic.Staff(RoleCodes.Biller), new())).Value;

    private static async Task<ChartFront.View> FrontAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<ChartFront.Input, ChartFront.View>(clinic.Staff(RoleCodes.Counselor), new(client))).Value;

    private static Task<List<GroupId>> EnrollmentsAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<Enrollment>()
                    .Where(e => e.Client == client && e.To == null)
                    .Select(e => e.Group)
                    .ToListAsync()
        );

    private static Task<List<string>> FollowUpsAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<FollowUp>()
                    .Where(f => f.Client == client)
                    .Select(f => f.Ending)
                    .ToListAsync()
        );

    private static async Task<ReadAftercare.View> AftercareAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<ReadAftercare.Input, ReadAftercare.View>(clinic.Staff(RoleCodes.Counselor), new(client))).Value;

    private static async Task<AftercareList.View> WorkListAsync(Clinic clinic) =>
        (await clinic.AskAsync<AftercareList.Input, AftercareList.View>(clinic.Staff(RoleCodes.Counselor), new())).Value;

    internal static async Task<Outcome<Done>> TryAsync(Clinic clinic, ClientId client, string outcome)
    {
        var check = (await AftercareAsync(clinic, client)).FollowUps[0].Id;
        return await clinic.DoAsync<LogAttempt.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, check, clinic.Today, new TimeOnly(0, 5), "phone", outcome, "")
        );
    }

    private static Task<Outcome<EpisodeId>> ReturnAsync(Clinic clinic, ClientId client) =>
        clinic.DoAsync<ReadmitClient.Input, EpisodeId>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, clinic.Today, clinic.Counselor(), 9, 3, "", "Lives with the sister now.", CarryPlan: true)
        );
}
