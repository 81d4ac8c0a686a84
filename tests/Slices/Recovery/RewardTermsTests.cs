using Footbridge.Recovery.Rewards;

namespace Footbridge.Slices.Recovery;

/// <summary>Rewards are off until a director switches them on, within limits, and every change is kept.</summary>
public sealed class RewardTermsTests
{
    [Theory, Engines]
    public async Task Until_a_director_switches_them_on_nothing_is_earned_or_drawn(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.ScreenAsync(client);
        (await clinic.DrawSlipAsync(client)).Problem!.Code.ShouldBe("recovery.reward.off");
        (await clinic.BoardAsync()).Waiting.ShouldBeEmpty();
        (await clinic.MineAsync(client)).Sheet.IsEmpty.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task Nobody_but_a_director_switches_them_on(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        foreach (var role in RoleCodes.Staff.Where(r => r != RoleCodes.Director))
        {
            (await clinic.DecideAsync(clinic.Choice(), role)).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
        }
    }

    [Theory, Engines]
    public async Task They_are_not_switched_on_before_counsel_has_checked_the_rules(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await clinic.DecideAsync(clinic.Choice() with { CounselChecked = false })).Problem!.Code.ShouldBe(
            "recovery.reward.counsel-first"
        );
    }

    [Theory, Engines]
    public async Task What_counts_today_is_not_changed_for_today_any_more(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        (await clinic.DecideAsync(clinic.Choice())).Problem!.Code.ShouldBe("recovery.reward.from-tomorrow");
        (await clinic.DecideAsync(clinic.Choice() with { From = clinic.Today.AddDays(-1) })).Problem!.Code.ShouldBe(
            "recovery.reward.from-past"
        );
        (await clinic.DecideAsync(clinic.Choice() with { From = clinic.Today.AddDays(1) })).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task They_can_be_switched_off_at_once_and_what_was_earned_waits(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.WithRewardsAsync();
        await clinic.ScreenAsync(client);
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        (await clinic.DecideAsync(clinic.Choice() with { On = false })).Succeeded.ShouldBeTrue();
        (await clinic.DrawSlipAsync(client)).Problem!.Code.ShouldBe("recovery.reward.off");
        (await clinic.RewardsAsync(client)).Sheet.DrawsWaiting.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Every_change_is_kept_with_who_and_when(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var first = clinic.Clock.GetUtcNow();
        clinic.Clock.Advance(TimeSpan.FromDays(1));
        await clinic.DecideAsync(clinic.Choice() with { On = false });
        var changes = (
            await clinic.AskAsync<ShowRewardTerms.Input, ShowRewardTerms.View>(clinic.Staff(RoleCodes.Director), new())
        )
            .Value
            .Changes;
        changes.Select(c => c.Choice.On).ShouldBe([false, true]);
        changes[1].At.ShouldBe(first, TimeSpan.FromSeconds(1));
        changes.ShouldAllBe(c => c.By.Length > 0);
    }

    [Theory, Engines]
    public async Task A_change_made_from_an_old_page_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var late = await clinic.DoAsync<ChangeRewardTerms.Input, int>(
            clinic.Staff(RoleCodes.Director),
            new(clinic.Choice() with { From = clinic.Today.AddDays(1) }, 0)
        );
        late.Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_panel_of_treatment_medicines_cannot_be_rewarded(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await clinic.DecideAsync(clinic.Choice() with { Panel = "treatment" })).Problem!.Field.ShouldBe("Panel");
        (await clinic.DecideAsync(clinic.Choice() with { Panel = "own" })).Problem!.Field.ShouldBe("Panel");
    }
}
