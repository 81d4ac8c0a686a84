using Footbridge.Billing.Authorizations;
using Footbridge.Billing.Coverages;
using Footbridge.Billing.Demo;
using Footbridge.Billing.Estimates;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.Extensions.DependencyInjection;
using static Footbridge.Kernel.RoleCodes;

namespace Footbridge.Billing;

/// <summary>What care costs a person, before they say yes.</summary>
public sealed class BillingModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "billing";

    /// <inheritdoc/>
    public override IReadOnlyList<PermissionEntry> Permissions =>
        [
            new(
                BillingPermissions.ReadEstimates,
                DataKinds.Chart,
                Purpose.Payment,
                Intake,
                Biller,
                Director,
                Counselor,
                Supervisor
            ),
            new(BillingPermissions.MakeEstimates, DataKinds.Chart, Purpose.Payment, Intake, Biller, Director),
            new(BillingPermissions.Authorizations, DataKinds.Chart, Purpose.Payment, Biller, Director),
            new(BillingPermissions.ManageFees, DataKinds.None, Purpose.Operations, Biller, Director),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(
                NavigationArea.Staff,
                75,
                "billing.nav.authorizations",
                "/billing/authorizations",
                BillingPermissions.Authorizations,
                "money"
            ),
            new(NavigationArea.Settings, 30, "billing.nav.fees", "/billing/fees", BillingPermissions.ManageFees, "money"),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<SlotPanel> Panels =>
        [
            new("intake.panels", 40, BillingPermissions.ReadEstimates, typeof(IntakeEstimatePanel)),
            new("chart.side", 70, BillingPermissions.ReadEstimates, typeof(ChartEstimatePanel)),
            new("chart.facts", 40, BillingPermissions.ReadEstimates, typeof(AuthorizedDaysTile)),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddScoped<IHear<LevelChanged>, AskForAuthorization>();
        services.AddScoped<IDemoPart, BillingDemo>();
        services.AddScoped<IRecordPart, BillingRecordPart>();
    }
}
