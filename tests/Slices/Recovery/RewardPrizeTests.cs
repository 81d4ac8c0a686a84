using Footbridge.Recovery.Rewards;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Recovery;

/// <summary>Prizes from the shelf, and the ledger that only grows.</summary>
public sealed class RewardPrizeTests
{
    [Theory, Engines]
    public async Task A_slip_without_a_prize_in_stock_is_owed_and_says_so(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var client = await clinic.PersonAsync();
        var won = await clinic.WinAsync(client);
        won.State.ShouldBe(GainState.Owed);
        (await clinic.HandAsync(client, won.Id)).Problem!.Code.ShouldBe("recovery.reward.is-owed");
        (await clinic.BoardAsync()).Prizes.ShouldHaveSingleItem().Gain.State.ShouldBe(GainState.Owed);
        await clinic.ShelveAsync(won.Slip, won.Cents, 1);
        (await clinic.BoardAsync()).Prizes.ShouldHaveSingleItem().Gain.State.ShouldBe(GainState.Open);
    }

    [Theory, Engines]
    public async Task A_prize_is_handed_over_once_and_leaves_the_shelf(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var (client, won, item) = await WonAsync(clinic, 2);
        (await clinic.HandAsync(client, won.Id, item)).Problem.ShouldBeNull();
        (await clinic.HandAsync(client, won.Id, item)).Problem!.Code.ShouldBe("recovery.reward.already-handed");
        (await StockAsync(clinic)).ShouldHaveSingleItem().Count.ShouldBe(1);
        var gain = (await clinic.MineAsync(client)).Sheet.Gains.Single(g => g.Id == won.Id);
        (gain.State, gain.Prize).ShouldBe((GainState.Handed, "A coffee mug"));
        gain.Lines.ShouldHaveSingleItem().Witness.ShouldNotBeNullOrEmpty();
    }

    [Theory, Engines]
    public async Task Nobody_is_their_own_witness(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var (client, won, item) = await WonAsync(clinic, 1);
        (await clinic.HandAsync(client, won.Id, item, witness: RoleCodes.Counselor)).Problem!.Code.ShouldBe(
            "recovery.reward.witness"
        );
    }

    [Theory, Engines]
    public async Task A_prize_of_another_slip_is_not_handed_over(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var (client, won, _) = await WonAsync(clinic, 1);
        var other = won.Slip == "small" ? "large" : "small";
        await clinic.ShelveAsync(other, 100, 1, "Something else");
        var wrong = (await StockAsync(clinic)).Single(i => i.Slip == other).Id;
        (await clinic.HandAsync(client, won.Id, wrong)).Problem!.Field.ShouldBe("Item");
    }

    [Theory, Engines]
    public async Task A_correction_is_a_further_line_and_the_prize_waits_again(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var (client, won, item) = await WonAsync(clinic, 1);
        (await CorrectAsync(clinic, client, won.Id, "Too early.")).Problem!.Code.ShouldBe("recovery.reward.not-handed");
        await clinic.HandAsync(client, won.Id, item);
        var before = await RowsAsync(clinic);
        (await CorrectAsync(clinic, client, won.Id, " ")).Problem!.Field.ShouldBe("Reason");
        (await CorrectAsync(clinic, client, won.Id, "The client left before it was handed over.")).Problem.ShouldBeNull();
        var gain = (await clinic.RewardsAsync(client)).Sheet.Gains.Single(g => g.Id == won.Id);
        gain.State.ShouldBe(GainState.Open);
        gain.Lines.Select(l => l.Kind).ShouldBe([RewardLineKind.Handed, RewardLineKind.Corrected]);
        (await StockAsync(clinic)).ShouldHaveSingleItem().Count.ShouldBe(1);
        // Nothing that stood there before was touched.
        (await RowsAsync(clinic))
            .Take(before.Count)
            .ShouldBe(before);
        (await clinic.HandAsync(client, won.Id, item)).Problem.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task The_count_on_the_shelf_is_the_sum_of_its_changes(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync();
        var (client, won, item) = await WonAsync(clinic, 3);
        await clinic.HandAsync(client, won.Id, item);
        var there = (await StockAsync(clinic)).Single();
        (await CountAsync(clinic, there, -3)).Problem!.Field.ShouldBe("Change");
        (await CountAsync(clinic, there, 5)).Succeeded.ShouldBeTrue();
        (await CountAsync(clinic, there, 1)).Problem!.Code.ShouldBe("core.changed-meanwhile");
        var sum = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<FootbridgeDb>().Set<StockMove>().SumAsync(m => m.Change)
        );
        (await StockAsync(clinic)).Single().Count.ShouldBe(sum);
        sum.ShouldBe(3 - 1 + 5);
    }

    [Theory, Engines]
    public async Task A_prize_worth_more_than_its_slip_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await clinic.ShelveAsync("small", 101, 1)).Problem!.Field.ShouldBe("Cents");
        (await clinic.ShelveAsync("good-job", 1, 1)).Problem!.Field.ShouldBe("Slip");
    }

    [Theory, Engines]
    public async Task The_ledger_of_a_month_names_everything_that_was_gained(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.WithRewardsAsync(c => c with { Schedule = "voucher" });
        var client = await clinic.PersonAsync();
        await clinic.ScreensAsync(client, 2);
        var staff = clinic.Staff(RoleCodes.Counselor);
        await clinic.DoAsync<GiveVoucher.Input, int>(staff, new(client));
        await clinic.DoAsync<GiveVoucher.Input, int>(staff, new(client));
        var month = (await clinic.AskAsync<RewardLedger.Input, RewardLedger.Output>(staff, new(null))).Value;
        month.Lines.Select(l => l.Gain.Cents).ShouldBe([375, 250]);
        month.Lines.ShouldAllBe(l => l.Name == "Testperson Example");
        var last = await clinic.AskAsync<RewardLedger.Input, RewardLedger.Output>(staff, new(clinic.Today.AddMonths(-2)));
        last.Value.Lines.ShouldBeEmpty();
    }

    private static async Task<(ClientId Client, GainEntry Won, Guid Item)> WonAsync(Clinic clinic, int inStock)
    {
        var client = await clinic.PersonAsync();
        var won = await clinic.WinAsync(client);
        (await clinic.ShelveAsync(won.Slip, won.Cents, inStock)).Problem.ShouldBeNull();
        return (client, won, (await StockAsync(clinic)).Single().Id);
    }

    private static async Task<IReadOnlyList<RewardStock.Item>> StockAsync(Clinic clinic) =>
        (await clinic.AskAsync<RewardStock.Input, RewardStock.View>(clinic.Staff(RoleCodes.Director), new())).Value.Items;

    private static Task<Outcome<Done>> CountAsync(Clinic clinic, RewardStock.Item item, int change) =>
        clinic.DoAsync<CountRewardItem.Input, Done>(clinic.Staff(RoleCodes.Director), new(item.Id, item.Version, change));

    private static Task<Outcome<Done>> CorrectAsync(Clinic clinic, ClientId client, Guid gain, string reason) =>
        clinic.DoAsync<CorrectReward.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, gain, reason));

    private static Task<List<string>> RowsAsync(Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async s =>
            {
                var lines = await s.GetRequiredService<FootbridgeDb>()
                    .Set<RewardLine>()
                    .AsNoTracking()
                    .OrderBy(l => l.Number)
                    .ToListAsync();
                return lines.ConvertAll(l => $"{l.Id} {l.Number} {l.Kind} {l.Item} {l.At:O} {l.By} {l.Witness} {l.Note}");
            }
        );
}
