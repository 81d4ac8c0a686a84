using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Rights.Breaches;
using Footbridge.Privacy.Rights.Contact;
using Footbridge.Privacy.Rights.Contact.Notices;
using Footbridge.Privacy.Rights.Copies;
using Footbridge.Privacy.Rights.Copies.Making;
using Footbridge.Privacy.Rights.Demo;
using Footbridge.Privacy.Rights.Requests;
using Footbridge.Privacy.Rights.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Privacy.Rights;

/// <summary>What the rights of clients add to the module.</summary>
internal static class RightsSetup
{
    public static IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(NavigationArea.Staff, 70, "privacy.nav.requests", "/privacy/requests", PrivacyPermissions.HandleRights, "inbox"),
        new(NavigationArea.Staff, 72, "privacy.nav.incidents", "/privacy/incidents", PrivacyPermissions.HandleIncidents, "alert"),
        new(
            NavigationArea.Settings,
            60,
            "privacy.nav.retention",
            "/privacy/retention",
            PrivacyPermissions.HandleRetention,
            "lock"
        ),
        new(NavigationArea.Client, 85, "privacy.nav.rights", "/me/rights", PrivacyPermissions.AskRights, "key"),
    ];

    public static void AddRights(this IServiceCollection services)
    {
        services.AddScoped<IContactWishes, ContactRegister>();
        services.AddScoped<IPushPhones, NoticeBook>();
        services.AddScoped<IRestrictions, RestrictionRegister>();
        services.AddScoped<IRecordPart, PrivacyRecordPart>();
        services.AddScoped<IRetentionEvents, PrivacyRecordPart>();
        services.AddScoped<IRetentionEvents, IncidentEvents>();
        services.AddScoped<RetentionBook>();
        services.AddScoped<ILegalHolds, RetentionBook>();
        services.AddScoped<CopyShelf>();
        services.AddScoped<CopyKinds>();
        services.AddScoped<IShredding, CopyShredding>();
        services.AddScoped<CopyMaker>();
        services.AddScoped<RecordPage>();
        services.AddHostedService<CopyWorker>();
        services.AddScoped<IDemoPart, RightsDemo>();
    }
}
