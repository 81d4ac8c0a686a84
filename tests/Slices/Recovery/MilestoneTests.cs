using Footbridge.Contracts.Privacy;
using Footbridge.Contracts.Risk;
using Footbridge.Recovery.Lapses;
using Footbridge.Recovery.Milestones;
using Footbridge.Recovery.Plans.Own;
using Footbridge.Skills.Practice;
using Footbridge.Slices.Care;

namespace Footbridge.Slices.Recovery;

/// <summary>What a client reached: counted from what was done, kept through a return to use, said in group only if the client agrees.</summary>
public sealed class MilestoneTests
{
    [Theory, Engines]
    public async Task Before_the_first_admission_there_is_nothing_to_count(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await MineAsync(clinic, await clinic.PersonAsync())).Sheet.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Days_plan_and_exercises_are_counted_and_say_what_comes_next(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ThirtyDaysAsync(clinic);
        var sheet = (await MineAsync(clinic, client)).Sheet!;
        sheet.Reached.ShouldContain(new Milestone(MilestoneKind.Days, 30, clinic.Today));
        sheet.Reached.ShouldContain(m => m.Kind == MilestoneKind.Plan);
        sheet.Reached.ShouldContain(m => m.Kind == MilestoneKind.Skills && m.Count == 5);
        sheet.Next.ShouldContain(new NextMilestone(MilestoneKind.Days, 60, 30));
        sheet.Next.ShouldContain(new NextMilestone(MilestoneKind.Sessions, 1, 1));
    }

    [Theory, Engines]
    public async Task A_return_to_use_takes_nothing_away(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ThirtyDaysAsync(clinic);
        var before = (await MineAsync(clinic, client)).Sheet!.Reached;
        await clinic.DoAsync<ReportLapse.Input, Urgency>(
            clinic.ClientCaller(client),
            new(client, new() { UsedOn = clinic.Today, Safety = Safety.NotSure })
        );
        var after = (await MineAsync(clinic, client)).Sheet!;
        before.Except(after.Reached).ShouldBeEmpty();
        after.Next.ShouldContain(new NextMilestone(MilestoneKind.CheckIns, 7, 6));
    }

    [Theory, Engines]
    public async Task It_is_said_in_group_only_while_the_client_agrees(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ThirtyDaysAsync(clinic);
        (await TeamAsync(clinic, client)).Value.MaySay.ShouldBeFalse();
        (await ChooseAsync(clinic, client, true)).Succeeded.ShouldBeTrue();
        (await TeamAsync(clinic, client)).Value.MaySay.ShouldBeTrue();
        (await MineAsync(clinic, client)).MaySay.ShouldBeTrue();
        await ChooseAsync(clinic, client, false);
        (await TeamAsync(clinic, client)).Value.MaySay.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task The_team_sees_the_latest_and_what_is_near(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var view = (await TeamAsync(clinic, await ThirtyDaysAsync(clinic))).Value;
        view.Latest[0].ShouldBe(new Milestone(MilestoneKind.Days, 30, clinic.Today));
        view.Latest.Count.ShouldBe(3);
        view.Next.ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task Nobody_else_reads_or_chooses(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var other = clinic.ClientCaller(await clinic.PersonAsync("Someone", "Else"));
        (await clinic.AskAsync<MyMilestones.Input, MyMilestones.View>(other, new(client))).Problem!.Code.ShouldBe(
            "core.no-such-record"
        );
        (await clinic.DoAsync<ChooseMilestoneTelling.Input, Done>(other, new(client, true))).Problem!.Code.ShouldBe(
            "core.no-such-record"
        );
        (await TeamAsync(clinic, client, RoleCodes.Biller)).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task The_copy_of_a_record_holds_what_was_chosen(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await ChooseAsync(clinic, client, true);
        var entries = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services.GetServices<IRecordPart>().OfType<MilestoneRecordPart>().Single().OfAsync(client, CancellationToken.None)
        );
        entries.ShouldHaveSingleItem().Lines.ShouldHaveSingleItem().Text.ShouldBe("Yes");
    }

    // Admitted 29 days ago, with a plan and five exercises since then.
    private static async Task<ClientId> ThirtyDaysAsync(Clinic clinic)
    {
        var client = await clinic.AdmittedPersonAsync();
        var me = clinic.ClientCaller(client);
        for (var i = 0; i < 5; i++)
        {
            clinic.Clock.Advance(TimeSpan.FromDays(1));
            await clinic.DoAsync<LogPractice.Input, Done>(me, new(client, null, "slow-breathing", [], Helped.Yes));
        }

        await clinic.DoAsync<SaveRelapsePlan.Input, Done>(me, new(client, 0, new() { CopingSteps = ["Call my sister"] }));
        clinic.Clock.Advance(TimeSpan.FromDays(24));
        return client;
    }

    private static async Task<MyMilestones.View> MineAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<MyMilestones.Input, MyMilestones.View>(clinic.ClientCaller(client), new(client))).Value;

    private static Task<Outcome<MilestonesOf.View>> TeamAsync(
        Clinic clinic,
        ClientId client,
        string role = RoleCodes.Counselor
    ) => clinic.AskAsync<MilestonesOf.Input, MilestonesOf.View>(clinic.Staff(role), new(client));

    private static Task<Outcome<Done>> ChooseAsync(Clinic clinic, ClientId client, bool maySay) =>
        clinic.DoAsync<ChooseMilestoneTelling.Input, Done>(clinic.ClientCaller(client), new(client, maySay));
}
