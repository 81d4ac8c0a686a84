using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.Privacy;
using Footbridge.Intake.Attachments;
using Footbridge.Intake.Board;
using Footbridge.Intake.Demo;
using Footbridge.Intake.Placements;
using Footbridge.Intake.Placements.Pages;
using Footbridge.Intake.Received;
using Footbridge.Intake.Referrals;
using Footbridge.Intake.Start;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Intake;

/// <summary>What the module tells the host.</summary>
public sealed class IntakeModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "intake";

    /// <inheritdoc/>
    public override IReadOnlyList<PermissionEntry> Permissions =>
        [
            new(
                IntakePermissions.Read,
                DataKinds.Chart,
                Purpose.Treatment,
                RoleCodes.Intake,
                RoleCodes.Director,
                RoleCodes.Counselor,
                RoleCodes.Supervisor,
                RoleCodes.Medical
            ),
            new(
                IntakePermissions.Work,
                DataKinds.Chart,
                Purpose.Treatment,
                RoleCodes.Intake,
                RoleCodes.Director,
                RoleCodes.Supervisor
            ),
            new(
                IntakePermissions.Place,
                DataKinds.Chart,
                Purpose.Treatment,
                RoleCodes.Director,
                RoleCodes.Counselor,
                RoleCodes.Supervisor,
                RoleCodes.Medical,
                RoleCodes.Intake
            ),
            new(IntakePermissions.Settings, DataKinds.None, Purpose.Operations, RoleCodes.Director, RoleCodes.Supervisor),
            new(
                IntakePermissions.Records,
                DataKinds.Chart,
                Purpose.Treatment,
                RoleCodes.Intake,
                RoleCodes.Director,
                RoleCodes.Counselor,
                RoleCodes.Supervisor,
                RoleCodes.Medical
            ),
            new(
                IntakePermissions.Attach,
                DataKinds.Chart,
                Purpose.Treatment,
                RoleCodes.Intake,
                RoleCodes.Director,
                RoleCodes.Counselor,
                RoleCodes.Supervisor,
                RoleCodes.Medical
            ),
            new(
                IntakePermissions.Import,
                DataKinds.Chart,
                Purpose.Treatment,
                RoleCodes.Intake,
                RoleCodes.Director,
                RoleCodes.Administrator
            ),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationArea.Staff, 30, "intake.nav.board", "/intake", IntakePermissions.Read, "inbox"),
            new(
                NavigationArea.Settings,
                30,
                "intake.nav.settings",
                "/intake/placement-settings",
                IntakePermissions.Settings,
                "settings"
            ),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("intake.panels", 10, IntakePermissions.Read, typeof(PlacementPanel)),
            new("intake.panels", 90, IntakePermissions.Records, typeof(ReceivedPanel)),
            new("chart.main", 90, IntakePermissions.Records, typeof(ReceivedPanel)),
            new("chart.side", 80, IntakePermissions.Records, typeof(DocumentsPanel)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddRateLimiter(options => options.AddPolicy<string, PublicFormLimit>(PublicFormLimit.Name));
        services.AddScoped<IHear<EpisodeOpened>, AdmissionHeard>();
        services.AddScoped<IPlacements, LatestPlacements>();
        services.AddScoped<IAdmissionQueue, AdmissionQueue>();
        services.AddScoped<ISummaryPart, PlacementSummary>();
        services.AddScoped<IIntakeKnowledge, IntakeKnowledge>();
        services.AddScoped<ISensitiveWords, IntakeKnowledge>();
        services.AddScoped<IShredding, DocumentShredding>();
        services.AddScoped<IDemoPart, IntakeDemo>();
        services.AddScoped<IRecordPart, IntakeRecordPart>();
        services.AddScoped<IRecordFiles, IntakeRecordPart>();
        services.AddScoped<IRecordPart, AttachmentsRecordPart>();
        services.AddScoped<IRecordFiles, AttachmentsRecordPart>();
        services.AddScoped<IRetentionEvents, IntakeRecordPart>();
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        DocumentEndpoint.Map(endpoints);
        AttachmentEndpoint.Map(endpoints);
    }
}
