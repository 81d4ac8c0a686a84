using Footbridge.Monitoring.Screens;
using Footbridge.Recovery.Rewards;

namespace Footbridge.Slices.Recovery;

/// <summary>What tests of rewards do again and again.</summary>
internal static class RewardClinic
{
    public const string Panel = "fentanyl";

    /// <summary>A decision that begins today, with limits that no test reaches.</summary>
    public static RewardChoice Choice(this Clinic clinic) =>
        new(
            On: true,
            "fishbowl",
            RewardGoal.Screens,
            Panel,
            clinic.Today,
            ClientYearCents: 1_000_000,
            ProgramMonthCents: 10_000_000,
            CounselChecked: true
        );

    public static async Task<Outcome<int>> DecideAsync(this Clinic clinic, RewardChoice choice, string role = RoleCodes.Director)
    {
        var now = await clinic.AskAsync<ShowRewardTerms.Input, ShowRewardTerms.View>(clinic.Staff(RoleCodes.Director), new());
        return await clinic.DoAsync<ChangeRewardTerms.Input, int>(clinic.Staff(role), new(choice, now.Value.Number));
    }

    /// <summary>Switches rewards on and chooses the seed of the month.</summary>
    public static async Task<Clinic> WithRewardsAsync(this Clinic clinic, Func<RewardChoice, RewardChoice>? change = null)
    {
        (await clinic.DecideAsync(change is null ? clinic.Choice() : change(clinic.Choice()))).Problem.ShouldBeNull();
        await clinic.BeginAsync();
        return clinic;
    }

    public static Task<Outcome<Done>> BeginAsync(this Clinic clinic) =>
        clinic.DoAsync<BeginRewardMonth.Input, Done>(clinic.SystemCaller, new());

    public static async Task ScreenAsync(
        this Clinic clinic,
        ClientId client,
        Finding finding = Finding.Negative,
        string panel = Panel
    ) =>
        (
            await clinic.DoAsync<RecordScreen.Input, Done>(
                clinic.Staff(RoleCodes.Medical),
                new(
                    client,
                    new()
                    {
                        CollectedOn = clinic.Today,
                        Panel = panel,
                        Method = "urine-cup",
                        Temperature = 96,
                        Findings = new Dictionary<string, Finding>(StringComparer.Ordinal) { ["fentanyl"] = finding },
                    }
                )
            )
        ).Problem.ShouldBeNull();

    /// <summary>Negative screens on this day and the days after it.</summary>
    public static async Task ScreensAsync(this Clinic clinic, ClientId client, int days)
    {
        for (var day = 0; day < days; day++)
        {
            if (day > 0)
            {
                clinic.Clock.Advance(TimeSpan.FromDays(1));
            }

            await clinic.ScreenAsync(client);
        }
    }

    public static Task<Outcome<DrawReward.Drawn>> DrawSlipAsync(
        this Clinic clinic,
        ClientId client,
        int said = 7,
        string role = RoleCodes.Counselor,
        string? key = null
    ) => clinic.DoAsync<DrawReward.Input, DrawReward.Drawn>(clinic.Staff(role), new(client, said), key);

    public static async Task<RewardsOf.View> RewardsAsync(this Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<RewardsOf.Input, RewardsOf.View>(clinic.Staff(RoleCodes.Counselor), new(client))).Value;

    public static async Task<RewardsBoard.Output> BoardAsync(this Clinic clinic) =>
        (await clinic.AskAsync<RewardsBoard.Input, RewardsBoard.Output>(clinic.Staff(RoleCodes.Counselor), new())).Value;

    public static async Task<MyRewards.View> MineAsync(this Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<MyRewards.Input, MyRewards.View>(clinic.ClientCaller(client), new(client))).Value;

    public static async Task<RewardProof.View> ProofAsync(this Clinic clinic, DateOnly? month = null) =>
        (await clinic.AskAsync<RewardProof.Input, RewardProof.View>(clinic.Staff(RoleCodes.Privacy), new(month))).Value;

    public static Task<Outcome<Done>> ShelveAsync(
        this Clinic clinic,
        string slip,
        int cents,
        int count,
        string name = "A coffee mug"
    ) => clinic.DoAsync<AddRewardItem.Input, Done>(clinic.Staff(RoleCodes.Director), new(name, slip, cents, count));

    public static Task<Outcome<Done>> HandAsync(
        this Clinic clinic,
        ClientId client,
        Guid gain,
        Guid? item = null,
        string witness = RoleCodes.Supervisor
    ) =>
        clinic.DoAsync<HandOverReward.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, gain, item, clinic.Staff(witness).User!.Value.Value)
        );

    /// <summary>Draws, each time saying the next number, until a slip with a prize comes.</summary>
    public static async Task<GainEntry> WinAsync(this Clinic clinic, ClientId client)
    {
        for (var said = 1; said <= 60; said++)
        {
            if ((await clinic.BoardAsync()).Waiting.Count == 0)
            {
                clinic.Clock.Advance(TimeSpan.FromDays(1));
                await clinic.BeginAsync();
                await clinic.ScreenAsync(client);
            }

            // Every other slip has a prize; numbers far from each other lead to far places.
            if ((await clinic.DrawSlipAsync(client, said * 7)).Value.Cents > 0)
            {
                return (await clinic.RewardsAsync(client)).Sheet.Gains[0];
            }
        }

        throw new InvalidOperationException("No prize in 60 draws.");
    }
}
