using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Privacy;
using Footbridge.Contracts.Recovery;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Monitoring.Chart;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Monitoring.Demo;
using Footbridge.Monitoring.Draws;
using Footbridge.Monitoring.Measures;
using Footbridge.Monitoring.Orders;
using Footbridge.Monitoring.Screens;
using Footbridge.Monitoring.Trends;
using Footbridge.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Footbridge.Kernel.RoleCodes;

namespace Footbridge.Monitoring;

/// <summary>Check-ins, trends and drug screens: asked for by hand or at random, collected, answered.</summary>
public sealed class MonitoringModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "monitoring";

    /// <inheritdoc/>
    public override IReadOnlyList<PermissionEntry> Permissions =>
        [
            new(MonitoringPermissions.CheckIn, DataKinds.Chart, Purpose.OwnRequest, Client),
            new(MonitoringPermissions.ReadOwn, DataKinds.Chart, Purpose.OwnRequest, Client),
            new(MonitoringPermissions.Record, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical]),
            new(MonitoringPermissions.Read, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical]),
            new(MonitoringPermissions.ReadScreens, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical]),
            new(MonitoringPermissions.RecordScreens, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical]),
            new(MonitoringPermissions.ReadOwnScreens, DataKinds.Chart, Purpose.OwnRequest, Client),
            new(MonitoringPermissions.ReadMeasures, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical]),
            new(MonitoringPermissions.AskMeasures, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical]),
            new(MonitoringPermissions.ReadDraws, DataKinds.None, Purpose.Operations, [.. RoleCodes.Clinical, RoleCodes.Privacy]),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationArea.Client, 30, "monitoring.nav.check-in", "/me/check-in", MonitoringPermissions.CheckIn, "check"),
            new(NavigationArea.Client, 60, "monitoring.nav.progress", "/me/progress", MonitoringPermissions.ReadOwn, "chart"),
            new(NavigationArea.Client, 61, "monitoring.measure.mine", "/me/questions", MonitoringPermissions.ReadOwn, "list"),
            new(NavigationArea.Client, 62, "monitoring.mine.title", "/me/screens", MonitoringPermissions.ReadOwnScreens, "list"),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("me.home", 20, MonitoringPermissions.ReadOwn, typeof(CheckInCard)),
            new("me.home", 6, MonitoringPermissions.ReadOwn, typeof(MyMeasuresCard)),
            new("me.home", 5, MonitoringPermissions.ReadOwnScreens, typeof(MyScreenCard)),
            new("today.panels", 6, MonitoringPermissions.ReadScreens, typeof(DueScreensPanel)),
            new("chart.main", 40, MonitoringPermissions.Read, typeof(TrendPanel)),
            new("chart.main", 42, MonitoringPermissions.ReadMeasures, typeof(MeasuresPanel)),
            new("chart.side", 40, MonitoringPermissions.ReadScreens, typeof(ScreensPanel)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<ICheckIns, CheckInLedger>();
        services.AddScoped<IDrugScreens, ScreenLedger>();
        services.AddScoped<ISummaryPart, ScreensSummary>();
        services.AddScoped<ISummaryPart, CheckInsSummary>();
        services.AddScoped<IHear<LapseReported>, KeepLapse>();
        services.AddScoped<IDemoPart, MonitoringDemo>();
        services.AddScoped<ITimelinePart, CheckInTimeline>();
        services.AddScoped<ITimelinePart, ScreenTimeline>();
        services.AddScoped<IUseReports, CheckInTimeline>();
        services.AddScoped<IUseReports, ScreenTimeline>();
        services.AddScoped<IRecordPart, MonitoringRecordPart>();
        services.AddScoped<ITimelinePart, MeasureTimeline>();
        services.AddScoped<IRecordPart, MeasureRecordPart>();
        services.AddScoped<IHear<EpisodeOpened>, PlanAtAdmission>();
        services.AddScoped<MeasureTaking>();
        services.AddScoped<MeasureLetters>();
        services.AddScoped<PastCourses>();
        services.AddSingleton<KnownCourses>();
        services.AddHostedService<MeasureWatch>();
        services.AddRateLimiter(options =>
            options.AddPolicy<string, MeasureLimit>(MeasureLimit.Name).AddPolicy<string, KioskLimit>(KioskLimit.Name)
        );
        services.AddScoped<DrawBook>();
        services.AddScoped<LabDesk>();
        services.AddScoped<MissedScreens>();
        services.AddHostedService<ScreenWatch>();
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapCheckInApi();
        endpoints.MapDraws();
        MeasureEndpoint.Map(endpoints);
    }
}
