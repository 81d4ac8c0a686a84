using Footbridge.Clinical.Placement;
using Footbridge.Contracts.Intake;
using Footbridge.Intake.Placements;
using Footbridge.Intake.Referrals;

namespace Footbridge.Slices.Intake;

/// <summary>Working a level of care out and deciding it.</summary>
public sealed class PlacementSliceTests
{
    private static readonly PlacementFacts ForIntensive = new() { UseDaysIn30 = 20 };

    [Theory, Engines]
    public async Task A_decision_is_told_to_others_and_moves_the_referral(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var asked = await clinic.AskedAsync();
        await WorkOutAsync(clinic, asked.Client, ForIntensive);
        (await DecideAsync(clinic, asked.Client, "1.5", "Strong support at home.")).Problem.ShouldBeNull();
        (await clinic.LookAsync(asked)).Stage.ShouldBe(ReferralStage.Assessed);
        var told = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<IPlacements>().LatestAsync(asked.Client, CancellationToken.None)
        );
        told.ShouldBe(new PlacementDecision("1.5", clinic.Today, "2.1", "Strong support at home."));
    }

    [Theory, Engines]
    public async Task A_different_level_without_a_reason_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await WorkOutAsync(clinic, client, ForIntensive);
        (await DecideAsync(clinic, client, "1.5", null)).Problem!.Code.ShouldBe("intake.placement.reason-needed");
    }

    [Theory, Engines]
    public async Task Facts_that_cannot_be_are_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var worked = await WorkOutAsync(clinic, client, new() { CiwaAr = 68 });
        worked.Problem!.Code.ShouldBe("clinical.facts.out-of-range");
    }

    [Theory, Engines]
    public async Task Facts_worked_out_by_two_people_at_once_do_not_overwrite_each_other(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await WorkOutAsync(clinic, client, ForIntensive);
        var second = await clinic.DoAsync<WorkOutPlacement.Input, Guid>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, ForIntensive, Assessment: null, Version: 0)
        );
        second.Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_changed_threshold_counts_for_the_next_assessment_only(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await WorkOutAsync(clinic, client, ForIntensive);
        await DecideAsync(clinic, client, "2.1", null);
        var changed = await clinic.DoAsync<ChangePlacementSettings.Input, int>(
            clinic.Staff(RoleCodes.Director),
            new(PlacementSettings.Default with { UseDaysHigh = 25 }, BasedOn: 0)
        );
        changed.Value.ShouldBe(1);
        await WorkOutAsync(clinic, client, ForIntensive);
        var sheet = await SheetAsync(clinic, client);
        sheet.Open!.Result.Recommended.ShouldBeNull();
        sheet.Decisions.ShouldHaveSingleItem().SettingsVersion.ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Only_those_who_answer_for_care_change_thresholds(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var changed = await clinic.DoAsync<ChangePlacementSettings.Input, int>(
            clinic.Staff(RoleCodes.Counselor),
            new(PlacementSettings.Default, BasedOn: 0)
        );
        changed.Problem!.Code.ShouldBe("core.forbidden");
    }

    private static async Task<PlacementSheetView> SheetAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<PlacementSheet.Input, PlacementSheetView>(clinic.Staff(RoleCodes.Counselor), new(client))).Value;

    private static async Task<Outcome<Guid>> WorkOutAsync(Clinic clinic, ClientId client, PlacementFacts facts)
    {
        var open = (await SheetAsync(clinic, client)).Open;
        return await clinic.DoAsync<WorkOutPlacement.Input, Guid>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, facts, open?.Id, open?.Version ?? 0)
        );
    }

    private static async Task<Outcome<Done>> DecideAsync(Clinic clinic, ClientId client, string level, string? reason)
    {
        var open = (await SheetAsync(clinic, client)).Open!;
        return await clinic.DoAsync<DecidePlacement.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, open.Id, open.Version, level, reason)
        );
    }
}
