using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Sharing;
using Footbridge.Privacy.Demo;
using Footbridge.Privacy.Disclosures;
using Footbridge.Privacy.Papers;
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
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationArea.Client, 70, "privacy.nav.sharing", "/me/sharing", PrivacyPermissions.OwnSharing, "eye"),
            new(NavigationArea.Staff, 85, "privacy.nav.privacy", "/privacy/disclosures", PrivacyPermissions.Oversee, "shield"),
        ];

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
        services.AddScoped<IDisclosures, DisclosureDesk>();
        services.AddScoped<FamilyDoor>();
        services.AddScoped<IHear<EpisodeClosed>, ConsentsThatEndWithTreatment>();
        services.AddScoped<IDemoPart, PrivacyDemo>();
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints) => PrivacyEndpoints.Map(endpoints);
}
