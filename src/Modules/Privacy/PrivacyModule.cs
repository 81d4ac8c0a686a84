using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Sharing;
using Footbridge.Privacy.Demo;
using Footbridge.Privacy.Reach;
using Footbridge.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Privacy;

/// <summary>What the module tells the host.</summary>
public sealed class PrivacyModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "privacy";

    /// <inheritdoc/>
    public override IReadOnlyList<PermissionEntry> Permissions => PrivacyPermissions.All;

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("intake.panels", 30, PrivacyPermissions.ReadConsents, typeof(ConsentPanel)),
            new("chart.side", 10, PrivacyPermissions.ReadConsents, typeof(SharingPanel)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IConsents, ConsentRegister>();
        services.AddScoped<IReach, Reaching>();
        services.AddScoped<IHear<EpisodeClosed>, ConsentsThatEndWithTreatment>();
        services.AddScoped<IDemoPart, PrivacyDemo>();
    }
}
