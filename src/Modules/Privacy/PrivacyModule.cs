using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Sharing;
using Footbridge.Privacy.Consents.Sharing.Family;
using Footbridge.Privacy.Demo;
using Footbridge.Privacy.Disclosures;
using Footbridge.Privacy.Looks;
using Footbridge.Privacy.Looks.Pages;
using Footbridge.Privacy.Looks.Unusual;
using Footbridge.Privacy.Papers;
using Footbridge.Privacy.Reach;
using Footbridge.Privacy.Reach.Openings;
using Footbridge.Privacy.Reach.Seals;
using Footbridge.Privacy.Rights;
using Footbridge.Privacy.Rights.Contact;
using Footbridge.Privacy.Rights.Contact.Held;
using Footbridge.Privacy.Rights.Contact.Notices;
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
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationArea.Staff, 70, "privacy.nav.unusual", "/privacy/unusual", PrivacyPermissions.ReadUnusual, "shield"),
            new(NavigationArea.Staff, 72, "privacy.nav.looks", "/privacy/looks", PrivacyPermissions.ReadLooksByUser, "search"),
            new(NavigationArea.Client, 80, "privacy.nav.my-looks", "/me/looks", PrivacyPermissions.OwnLooks, "search"),
            new(NavigationArea.Staff, 90, "privacy.nav.openings", "/privacy/openings", PrivacyPermissions.ReviewOpenings, "eye"),
            new(NavigationArea.Settings, 60, "privacy.nav.reach", "/privacy/reach", PrivacyPermissions.ReachSettings, "shield"),
            .. RightsSetup.Navigation,
            new(NavigationArea.Client, 70, "privacy.nav.sharing", "/me/sharing", PrivacyPermissions.OwnSharing, "eye"),
            new(NavigationArea.Staff, 85, "privacy.nav.privacy", "/privacy/disclosures", PrivacyPermissions.Oversee, "shield"),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("intake.panels", 30, PrivacyPermissions.ReadConsents, typeof(ConsentPanel)),
            new("chart.side", 10, PrivacyPermissions.ReadConsents, typeof(SharingPanel)),
            new("chart.side", 90, PrivacyPermissions.ReadLooks, typeof(LooksPanel)),
            new("chart.side", 12, PrivacyPermissions.SealRecords, typeof(SealPanel)),
            new("clients.actions", 10, PrivacyPermissions.OpenRecords, typeof(OpenButton)),
            new("today.panels", 20, PrivacyPermissions.ReviewOpenings, typeof(OpeningsPanel)),
            new("today.panels", 30, PrivacyPermissions.AnswerHeld, typeof(HeldPanel)),
            new("me.family", 10, PrivacyPermissions.SharedWithMe, typeof(SharedWithMePanel)),
            new("me.home", 80, PrivacyPermissions.OwnOpenings, typeof(MyOpeningsPanel)),
            new("chart.side", 2, PrivacyPermissions.SetContact, typeof(ContactPanel)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IConsents, ConsentRegister>();
        services.AddScoped<IReach, Reaching>();
        services.AddScoped<WatchedPeople>();
        services.AddScoped<IDisclosures, DisclosureDesk>();
        services.AddScoped<IHear<EpisodeClosed>, ConsentsThatEndWithTreatment>();
        services.AddScoped<ITimelinePart, ConsentTimeline>();
        services.AddScoped<ITimelinePart, MessageTimeline>();
        services.AddScoped<IDemoPart, PrivacyDemo>();
        services.AddScoped<IDemoPart, LooksDemo>();
        services.AddScoped<LooksFiles.Writer>();
        services.AddHostedService<UnusualWatch>();
        services.AddRights();
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        LooksFiles.Map(endpoints);
        CopyEndpoint.Map(endpoints);
        PrivacyEndpoints.Map(endpoints);
        endpoints.MapNoticesApi();
    }
}
