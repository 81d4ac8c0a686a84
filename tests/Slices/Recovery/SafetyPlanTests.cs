using Footbridge.Contracts.Privacy;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Monitoring.Trends;
using Footbridge.Recovery.Plans;
using Footbridge.Recovery.Plans.Own;
using Footbridge.Recovery.Plans.Team;
using Footbridge.Recovery.Plans.Together;
using Footbridge.Recovery.Plans.Versions;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Recovery;

public sealed class SafetyPlanTests
{
    private static readonly PlanWords Words = new()
    {
        WarningSigns = ["I stop answering."],
        Triggers = ["Payday"],
        CopingSteps = ["Leave the room"],
        Situations = [new() { Name = "Payday", Confidence = 3 }],
        Naloxone = new() { IsThere = true, Place = "Kitchen drawer" },
    };

    [Theory, Engines]
    public async Task Every_save_is_kept_with_who_wrote_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await TogetherAsync(clinic, client, 0, Words);
        (await AloneAsync(clinic, client, Words with { Places = ["The library"] })).Succeeded.ShouldBeTrue();
        var view = await ReadAsync(clinic, client);
        view.Versions.Select(v => (v.Number, v.Together)).ShouldBe([(2, false), (1, true)]);
        view.Shown!.Words.Places.ShouldBe(["The library"]);
        var first = await ReadAsync(clinic, client, 1);
        first.Shown!.Words.Places.ShouldBeEmpty();
        first.Shown.Beside.ShouldNotBeEmpty();
    }

    [Theory, Engines]
    public async Task A_save_without_a_change_makes_no_version(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await TogetherAsync(clinic, client, 0, Words);
        (await AloneAsync(clinic, client, Words)).Succeeded.ShouldBeTrue();
        (await ReadAsync(clinic, client)).Versions.Count.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Both_sign_and_a_change_at_home_is_an_unsigned_version_beside_the_signed_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await TogetherAsync(clinic, client, 0, Words);
        (await MineAsync(clinic, client, 1)).Succeeded.ShouldBeTrue();
        (await CounselorAsync(clinic, client, 1)).Succeeded.ShouldBeTrue();
        (await ReadAsync(clinic, client)).State.Code.ShouldBe("signed");

        (await AloneAsync(clinic, client, Words with { CopingSteps = ["Sing"] })).Succeeded.ShouldBeTrue();
        var view = await ReadAsync(clinic, client);
        view.State.Code.ShouldBe("changed");
        view.Shown!.Signatures.ShouldBeEmpty();
        var signed = await clinic.AskAsync<MySignedPlan.Input, SignedVersion>(clinic.ClientCaller(client), new(client));
        signed.Value.Words.CopingSteps.ShouldBe(Words.CopingSteps);
        signed.Value.Signatures.Count(s => s.IsIntact).ShouldBe(2);
        var sheet = await clinic.AskAsync<RelapsePlanOf.Input, PlanSheet>(clinic.Staff(RoleCodes.Counselor), new(client));
        sheet.Value.State.ChangedSinceSigned.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task The_client_signs_on_the_screen_of_the_staff_too(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await TogetherAsync(clinic, client, 0, Words);
        (
            await clinic.DoAsync<TakeSafetySignature.Input, Done>(
                clinic.Staff(RoleCodes.Counselor),
                new(client, 1, "Testperson Example", null)
            )
        ).Succeeded.ShouldBeTrue();
        (await MineAsync(clinic, client, 1)).Problem!.Code.ShouldBe("recovery.sign.already");
        (await ReadAsync(clinic, client)).State.Code.ShouldBe("wants-counselor");
    }

    [Theory, Engines]
    public async Task Only_the_version_that_was_read_is_signed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await MineAsync(clinic, client, 1)).Problem!.Code.ShouldBe("recovery.sign.nothing");
        await TogetherAsync(clinic, client, 0, Words);
        await AloneAsync(clinic, client, Words with { Places = ["The library"] });
        (await CounselorAsync(clinic, client, 1)).Problem!.Code.ShouldBe("core.changed-meanwhile");
        (await CounselorAsync(clinic, client, 2)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_signature_changed_behind_the_program_shows(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await TogetherAsync(clinic, client, 0, Words);
        await CounselorAsync(clinic, client, 1);
        (await ReadAsync(clinic, client)).Shown!.Signatures.ShouldHaveSingleItem().IsIntact.ShouldBeTrue();
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<VersionSignature>()
                    .Where(s => s.Client == client)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.Meaning, GivenHand.Read))
        );
        (await ReadAsync(clinic, client)).Shown!.Signatures.ShouldHaveSingleItem().IsIntact.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task Two_versions_stand_side_by_side(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await TogetherAsync(clinic, client, 0, Words);
        (await CompareAsync(clinic, client)).Problem!.Code.ShouldBe("recovery.compare.needs-two");
        await AloneAsync(clinic, client, Words with { CopingSteps = ["Sing"] });
        var both = (await CompareAsync(clinic, client)).Value;
        both.Older.Words.CopingSteps.ShouldBe(["Leave the room"]);
        both.Newer.Words.CopingSteps.ShouldBe(["Sing"]);
    }

    [Theory, Engines]
    public async Task A_change_by_staff_from_an_old_copy_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await TogetherAsync(clinic, client, 0, Words);
        await AloneAsync(clinic, client, Words with { Places = ["The library"] });
        var late = await TogetherAsync(clinic, client, 0, Words with { Places = ["The river"] });
        late.Problem!.Code.ShouldBe("core.changed-meanwhile");
        (await ReadAsync(clinic, client)).Versions.Count.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Who_may_only_read_does_not_write(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var refused = await clinic.DoAsync<WriteSafetyPlan.Input, Done>(clinic.Staff(RoleCodes.Director), new(client, 0, Words));
        refused.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task The_check_in_asks_for_the_own_signs_and_the_team_reads_which_were_there(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var me = clinic.ClientCaller(client);
        (await clinic.AskAsync<MySigns.Input, IReadOnlyList<string>>(me, new(client))).Value.ShouldBeEmpty();
        await TogetherAsync(clinic, client, 0, Words);
        var signs = (await clinic.AskAsync<MySigns.Input, IReadOnlyList<string>>(me, new(client))).Value;
        signs.ShouldBe(["I stop answering.", "Payday"]);
        var sent = await clinic.DoAsync<SubmitCheckIn.Input, SubmitCheckIn.Receipt>(
            me,
            new(client, null, new() { Signs = [signs[0]] })
        );
        sent.Succeeded.ShouldBeTrue();
        var told = await clinic.AskAsync<CheckInsOf.Input, CheckInsOf.View>(clinic.Staff(RoleCodes.Counselor), new(client, null));
        told.Value.Entries.ShouldHaveSingleItem().Answers.Signs.ShouldBe(["I stop answering."]);
        (await clinic.AskAsync<MyTrend.Input, Trend>(me, new(client, 7))).Value.Last!.Signs.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task The_copy_of_a_record_holds_the_new_parts(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await TogetherAsync(clinic, client, 0, Words);
        await CounselorAsync(clinic, client, 1);
        var entries = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var parts = services.GetServices<IRecordPart>().OfType<RecoveryRecordPart>();
                return await parts.Single().OfAsync(client, CancellationToken.None);
            }
        );
        var said = string.Join("\n", entries.SelectMany(e => e.Lines).Select(l => l.Text));
        said.ShouldContain("Kitchen drawer");
        said.ShouldContain("Pat Example");
    }

    private static Task<Outcome<Done>> TogetherAsync(Clinic clinic, ClientId client, int version, PlanWords words) =>
        clinic.DoAsync<WriteSafetyPlan.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, version, words));

    private static async Task<Outcome<Done>> AloneAsync(Clinic clinic, ClientId client, PlanWords words)
    {
        var me = clinic.ClientCaller(client);
        var sheet = await clinic.AskAsync<MyRelapsePlan.Input, PlanSheet>(me, new(client));
        return await clinic.DoAsync<SaveRelapsePlan.Input, Done>(me, new(client, sheet.Value.Version, words));
    }

    private static Task<Outcome<Done>> MineAsync(Clinic clinic, ClientId client, int number) =>
        clinic.DoAsync<SignMyRelapsePlan.Input, Done>(
            clinic.ClientCaller(client),
            new(client, number, "Testperson Example", null)
        );

    private static Task<Outcome<Done>> CounselorAsync(Clinic clinic, ClientId client, int number) =>
        clinic.DoAsync<SignSafetyPlan.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, number, GivenHand.Wrote, "Pat Example", null)
        );

    private static async Task<ReadSafetyPlan.View> ReadAsync(Clinic clinic, ClientId client, int? number = null) =>
        (
            await clinic.AskAsync<ReadSafetyPlan.Input, ReadSafetyPlan.View>(
                clinic.Staff(RoleCodes.Counselor),
                new(client, number)
            )
        ).Value;

    private static Task<Outcome<CompareSafetyPlans.View>> CompareAsync(Clinic clinic, ClientId client) =>
        clinic.AskAsync<CompareSafetyPlans.Input, CompareSafetyPlans.View>(clinic.Staff(RoleCodes.Counselor), new(client));
}
