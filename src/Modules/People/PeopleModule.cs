using Footbridge.Contracts.Demo;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.People.Clients;
using Footbridge.People.Palette;
using Footbridge.People.Programs;
using Footbridge.People.Roles;
using Footbridge.People.Sessions;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Footbridge.People.Start;
using Footbridge.Storage;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Footbridge.Kernel.RoleCodes;

namespace Footbridge.People;

/// <summary>What the module tells the host.</summary>
public sealed class PeopleModule : FootbridgeModule
{
    /// <inheritdoc/>
    public override string Prefix => "people";

    /// <inheritdoc/>
    // An administrator sets the program up and reads no charts (least privilege, 45 CFR 164.312(a)(1)).
    public override IReadOnlyList<PermissionEntry> Permissions =>
        [
            new(
                PeoplePermissions.ReadClients,
                DataKinds.Chart,
                Purpose.Treatment,
                Intake,
                Counselor,
                Supervisor,
                Director,
                Medical,
                Biller,
                RoleCodes.Privacy
            ),
            new(
                PeoplePermissions.EditClients,
                DataKinds.Chart,
                Purpose.Treatment,
                Intake,
                Counselor,
                Supervisor,
                Director,
                Medical,
                Biller
            ),
            new(PeoplePermissions.ManageStaff, DataKinds.None, Purpose.Operations, Administrator),
            new(PeoplePermissions.ManageRoles, DataKinds.None, Purpose.Operations, Administrator),
            new(PeoplePermissions.ManageProgram, DataKinds.None, Purpose.Operations, Administrator, Director),
            new(PeoplePermissions.SeeOutbox, DataKinds.Chart, Purpose.Operations, Administrator),
            new(PeoplePermissions.OwnAccount, DataKinds.None, Purpose.Operations, [.. RoleCodes.Staff, Client, Family]),
        ];

    /// <inheritdoc/>
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [
            new(NavigationArea.Staff, 40, "people.nav.clients", "/clients", PeoplePermissions.ReadClients, "people"),
            new(NavigationArea.Client, 90, "people.nav.account", "/account", PeoplePermissions.OwnAccount, "user"),
            new(NavigationArea.Settings, 10, "people.nav.program", "/people/program", PeoplePermissions.ManageProgram, "bridge"),
            new(NavigationArea.Settings, 20, "people.nav.sites", "/people/sites", PeoplePermissions.ManageProgram, "map"),
            new(NavigationArea.Settings, 30, "people.nav.staff", "/people/staff", PeoplePermissions.ManageStaff, "group"),
            new(NavigationArea.Settings, 40, "people.nav.roles", "/people/roles", PeoplePermissions.ManageRoles, "key"),
            new(NavigationArea.Settings, 50, "people.nav.outbox", "/people/outbox", PeoplePermissions.SeeOutbox, "message"),
        ];

    /// <inheritdoc/>
    public override void Add(IServiceCollection services)
    {
        services.AddSingleton<CallerCache>();
        services.AddSingleton<ICallerSource, CallerSource>();
        services.AddScoped<IClients, ClientIdentities>();
        services.AddScoped<IStaff, StaffMembers>();
        services.AddScoped<IStaffTies, StaffTieRows>();
        services.AddScoped<IPrograms, CurrentProgram>();
        services.AddScoped<IClientAccess, ClientAccess>();
        services.AddScoped<IStepUp, StepUp>();
        services.AddScoped<IForgetting, AccountForgetting>();
        services.AddScoped<IFamilyAccess, FamilyAccess>();
        services.AddScoped<AdministratorRule>();
        services.AddScoped<IDemoPart, PeopleDemo>();
    }

    /// <inheritdoc/>
    public override void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSignIn();
        endpoints.MapPalette();
    }
}
