using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Contracts.Recovery;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Recovery.Demo;
using Footbridge.Recovery.Help;
using Footbridge.Recovery.Help.Lines;
using Footbridge.Recovery.Help.Safe;
using Footbridge.Recovery.Home;
using Footbridge.Recovery.Lapses;
using Footbridge.Recovery.Milestones;
using Footbridge.Recovery.Plans;
using Footbridge.Recovery.Plans.Own;
using Footbridge.Recovery.Plans.Team;
using Footbridge.Recovery.Reminders;
using Footbridge.Recovery.Rewards;
using Footbridge.Recovery.Talks;
using Footbridge.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Footbridge.Kernel.RoleCodes;

namespace Footbridge.Recovery;

/// <summary>Help now, the client's own plan for hard moments, the start page, the report of a return to use, and messages with the
/// team.</summary>
public sealed class RecoveryModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "recovery";

    /// <inheritdoc/>
    public override IReadOnlyList<PermissionEntry> Permissions =>
        [
            new(RecoveryPermissions.ReadOwn, DataKinds.Chart, Purpose.OwnRequest, Client),
            new(RecoveryPermissions.WriteOwn, DataKinds.Chart, Purpose.OwnRequest, Client),
            new(RecoveryPermissions.ReachTeam, DataKinds.Chart, Purpose.OwnRequest, Client),
            new(RecoveryPermissions.Read, DataKinds.Chart, Purpose.Treatment, RoleCodes.Clinical),
            new(RecoveryPermissions.ReadTalks, DataKinds.Chart, Purpose.Treatment, RoleCodes.Clinical),
            new(RecoveryPermissions.AnswerTalks, DataKinds.Chart, Purpose.Treatment, RoleCodes.Clinical),
            new(RecoveryPermissions.ManageTalks, DataKinds.None, Purpose.Operations, RoleCodes.Director),
            new(RecoveryPermissions.ReadRewards, DataKinds.Chart, Purpose.Treatment, RoleCodes.Clinical),
            new(RecoveryPermissions.GiveRewards, DataKinds.Chart, Purpose.Treatment, RoleCodes.Clinical),
            new(RecoveryPermissions.ManageRewards, DataKinds.None, Purpose.Operations, RoleCodes.Director),
            new(RecoveryPermissions.ManageHelp, DataKinds.None, Purpose.Operations, RoleCodes.Director, Administrator),
            new(
                RecoveryPermissions.ReadRewardDraws,
                DataKinds.None,
                Purpose.Operations,
                [.. RoleCodes.Clinical, RoleCodes.Privacy]
            ),
            new(RecoveryPermissions.Write, DataKinds.Chart, Purpose.Treatment, Counselor, Supervisor, Medical),
            new(RecoveryPermissions.Remind, DataKinds.Chart, Purpose.Treatment, Counselor, Supervisor, Medical),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationArea.Client, 10, "recovery.nav.home", "/me", null, "home"),
            new(NavigationArea.Client, 50, "recovery.nav.safety", "/me/safety", RecoveryPermissions.ReadOwn, "shield"),
            new(NavigationArea.Client, 75, "recovery.reminder.nav", "/me/reminders", RecoveryPermissions.ReadOwn, "bell"),
            new(NavigationArea.Client, 52, "recovery.talk.nav", "/me/messages", RecoveryPermissions.ReachTeam, "message"),
            new(NavigationArea.Staff, 34, "recovery.talk.nav-staff", "/messages", RecoveryPermissions.ReadTalks, "message"),
            new(
                NavigationArea.Settings,
                31,
                "recovery.talk.nav-settings",
                "/messages/settings",
                RecoveryPermissions.ManageTalks,
                "message"
            ),
            new(NavigationArea.Staff, 72, "recovery.reward.nav", "/rewards", RecoveryPermissions.ReadRewards, "star"),
            new(NavigationArea.Settings, 15, "recovery.lines.nav", "/help/lines", RecoveryPermissions.ManageHelp, "phone"),
            new(
                NavigationArea.Settings,
                32,
                "recovery.reward.nav",
                "/rewards/settings",
                RecoveryPermissions.ManageRewards,
                "star"
            ),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("me.home", 1, RecoveryPermissions.ReachTeam, typeof(SafeNowCard)),
            new("me.home", 50, RecoveryPermissions.ReadOwn, typeof(SafetyCard)),
            new("me.home", 55, RecoveryPermissions.ReadOwn, typeof(MyRewardsCard)),
            new("me.home", 58, RecoveryPermissions.ReachTeam, typeof(MyTalkCard)),
            new("me.home", 52, RecoveryPermissions.ReadOwn, typeof(MilestonesCard)),
            new("me.home", 60, RecoveryPermissions.ReachTeam, typeof(ReachCard)),
            new("chart.side", 45, RecoveryPermissions.ReadRewards, typeof(RewardsPanel)),
            new("chart.side", 46, RecoveryPermissions.Read, typeof(MilestonesPanel)),
            new("chart.main", 45, RecoveryPermissions.Read, typeof(LapsePanel)),
            new("chart.main", 46, RecoveryPermissions.ReadTalks, typeof(TalkPanel)),
            new("huddle.client", 50, RecoveryPermissions.Read, typeof(LapsePanel)),
            new("chart.main", 60, RecoveryPermissions.Read, typeof(PlanPanel)),
            new("huddle.client", 60, RecoveryPermissions.Read, typeof(HuddlePlan)),
            new("client.foot", 10, null, typeof(PhoneWords)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IDemoPart, RecoveryDemo>();
        services.AddScoped<ITimelinePart, LapseTimeline>();
        services.AddScoped<IUseReports, LapseTimeline>();
        services.AddScoped<IRecordPart, RecoveryRecordPart>();
        services.AddScoped<IRecordPart, RewardRecordPart>();
        services.AddScoped<IRecordPart, TalkRecordPart>();
        services.AddScoped<TalkBook>();
        services.AddScoped<TalkNotices>();
        services.AddHostedService<TalkWatch>();
        services.AddSingleton<HelpShelf>();
        services.AddScoped<HelpLineBook>();
        services.AddScoped<IRecordPart, MilestoneRecordPart>();
        services.AddScoped<MilestoneBook>();
        services.AddScoped<RewardBook>();
        services.AddScoped<RewardDesk>();
        services.AddScoped<SlipBook>();
        services.AddScoped<LedgerBook>();
        services.AddScoped<SheetMaker>();
        services.AddHostedService<RewardWatch>();
        services.AddHostedService<ReminderWatch>();
        services.AddScoped<IWarningSigns, OwnSigns>();
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints) => endpoints.MapSlips();
}
