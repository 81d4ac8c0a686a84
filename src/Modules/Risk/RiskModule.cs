using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.Risk;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Risk.Chart;
using Footbridge.Risk.Listening;
using Footbridge.Risk.OnCall;
using Footbridge.Risk.Safety;
using Footbridge.Risk.Safety.Pages;
using Footbridge.Risk.Safety.Waits;
using Footbridge.Risk.Standings;
using Footbridge.Risk.Watches;
using Footbridge.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Risk;

/// <summary>What the module tells the host.</summary>
public sealed class RiskModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "risk";

    /// <inheritdoc/>
    public override IReadOnlyList<PermissionEntry> Permissions =>
        [
            new(RiskPermissions.Read, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake]),
            new(RiskPermissions.Work, DataKinds.Chart, Purpose.Treatment, [.. RoleCodes.Clinical, RoleCodes.Intake]),
            new(RiskPermissions.ReadOnCall, DataKinds.None, Purpose.Operations, [.. RoleCodes.Clinical, RoleCodes.Intake]),
            new(RiskPermissions.ManageOnCall, DataKinds.None, Purpose.Operations, RoleCodes.Director, RoleCodes.Supervisor),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationArea.Staff, 10, "risk.huddle.title", "/huddle", RiskPermissions.Read, "huddle"),
            new(NavigationArea.Staff, 11, "risk.on-call.title", "/on-call", RiskPermissions.ReadOnCall, "phone"),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("chart.facts", 60, RiskPermissions.Read, typeof(SafetyTile)),
            new("today.panels", 10, RiskPermissions.Read, typeof(HuddlePanel)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<SafetyItems>();
        services.AddScoped<ISignals, Signals>();
        services.AddScoped<Alarms>();
        services.AddScoped<RaisedLately>();
        services.AddScoped<IOwnSafety, OwnWords>();
        services.AddScoped<IOnCall, OnCallReader>();
        services.AddScoped<ISafetyStandings, SafetyStandings>();
        services.AddScoped<IHear<CheckInReceived>, CheckInHearing>();
        services.AddScoped<IHear<SessionMissed>, SessionHearing>();
        services.AddScoped<IHear<RiskNoted>, SessionHearing>();
        services.AddScoped<IDemoPart, RiskDemo>();
        services.AddScoped<ITimelinePart, SafetyTimeline>();
        services.AddHostedService<SignalWatch>();
        services.AddHostedService<ClockWatch>();
    }
}
