using Footbridge.Care.Chart;
using Footbridge.Care.Demo;
using Footbridge.Care.Episodes;
using Footbridge.Care.MyPlan;
using Footbridge.Care.Plans;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Care;

/// <summary>What the module tells the host.</summary>
public sealed class CareModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "care";

    /// <inheritdoc/>
    public override IReadOnlyList<PermissionEntry> Permissions => CarePermissions.All;

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [new(NavigationArea.Client, 40, "care.my.nav", "/me/plan", CarePermissions.OwnPlan, "flag")];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("chart.facts", 50, CarePermissions.ReadChart, typeof(LastUseTile)),
            new("chart.main", 20, CarePermissions.ReadPlan, typeof(PlanPanel)),
            new("chart.main", 35, CarePermissions.ReadChart, typeof(LatelyPanel)),
            new("chart.side", 5, CarePermissions.ReadChart, typeof(EpisodePanel)),
            new("me.home", 40, CarePermissions.OwnPlan, typeof(MyPlanCard)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IEpisodes, EpisodeRegister>();
        services.AddScoped<IPlans, PlanRegister>();
        services.AddScoped<IDemoPart, CareDemo>();
        services.AddScoped<ITimelinePart, StayTimeline>();
        services.AddScoped<ITimelinePart, PlanTimeline>();
        services.AddScoped<IRecordPart, CareRecordPart>();
        services.AddScoped<IRetentionEvents, CareRecordPart>();
    }
}
