using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Sharing;
using Footbridge.Privacy.Demo;
using Footbridge.Privacy.Rights;
using Footbridge.Privacy.Rights.Contact;
using Footbridge.Privacy.Rights.Copies;
using Footbridge.Storage;
using Microsoft.AspNetCore.Routing;
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
    public override IReadOnlyList<NavigationEntry> Navigation => RightsSetup.Navigation;

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("intake.panels", 30, PrivacyPermissions.ReadConsents, typeof(ConsentPanel)),
            new("chart.side", 10, PrivacyPermissions.ReadConsents, typeof(SharingPanel)),
            new("chart.side", 2, PrivacyPermissions.SetContact, typeof(ContactPanel)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IConsents, ConsentRegister>();
        services.AddScoped<IHear<EpisodeClosed>, ConsentsThatEndWithTreatment>();
        services.AddScoped<IDemoPart, PrivacyDemo>();
        services.AddRights();
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints) => CopyEndpoint.Map(endpoints);
}
