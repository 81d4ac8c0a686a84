using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.People;
using Footbridge.People.Roles;

namespace Footbridge.Unit.People;

/// <summary>What roles may do, and that a program never locks itself out.</summary>
public sealed class RoleTests
{
    private static readonly PermissionEntry[] All =
    [
        new("a.read", DataKinds.Chart, Purpose.Treatment, RoleCodes.Counselor, RoleCodes.Director),
        new("a.write", DataKinds.Chart, Purpose.Treatment, RoleCodes.Counselor),
        new(PeoplePermissions.ManageStaff, DataKinds.None, Purpose.Operations, RoleCodes.Administrator),
        new(PeoplePermissions.ManageRoles, DataKinds.None, Purpose.Operations, RoleCodes.Administrator),
    ];

    [Fact]
    public void An_untouched_role_holds_its_defaults() =>
        Role.Effective(RoleCodes.Counselor, All, decided: null).ShouldBe(["a.read", "a.write"], ignoreOrder: true);

    [Fact]
    public void A_decision_is_kept_as_differences()
    {
        var role = new Role { Code = RoleCodes.Counselor };
        role.Decide(new HashSet<string> { "a.read", PeoplePermissions.ManageStaff }, All);
        role.Added.ShouldBe([PeoplePermissions.ManageStaff]);
        role.Removed.ShouldBe(["a.write"]);
        Role.Effective(RoleCodes.Counselor, All, role).ShouldBe(["a.read", PeoplePermissions.ManageStaff], ignoreOrder: true);
    }

    [Fact]
    public void A_permission_of_a_later_version_reaches_a_changed_role()
    {
        var role = new Role { Code = RoleCodes.Counselor };
        role.Decide(new HashSet<string> { "a.read" }, All);
        PermissionEntry[] later = [.. All, new("b.new", DataKinds.Chart, Purpose.Treatment, RoleCodes.Counselor)];
        Role.Effective(RoleCodes.Counselor, later, role).ShouldBe(["a.read", "b.new"], ignoreOrder: true);
    }

    [Fact]
    public void A_permission_that_is_no_more_is_not_held()
    {
        var role = new Role { Code = RoleCodes.Counselor, Added = ["gone.long-ago"] };
        Role.Effective(RoleCodes.Counselor, All, role).ShouldNotContain("gone.long-ago");
    }

    [Fact]
    public void A_program_with_an_administrator_keeps_the_rule() =>
        AdministratorRule.Holds([RoleCodes.Counselor, RoleCodes.Administrator], DefaultsOf).ShouldBeTrue();

    [Fact]
    public void A_program_without_an_administrator_breaks_the_rule() =>
        AdministratorRule.Holds([RoleCodes.Counselor, RoleCodes.Director], DefaultsOf).ShouldBeFalse();

    [Fact]
    public void An_administrator_role_that_lost_half_its_rights_breaks_the_rule() =>
        AdministratorRule
            .Holds([RoleCodes.Administrator], _ => new HashSet<string> { PeoplePermissions.ManageStaff })
            .ShouldBeFalse();

    [Fact]
    public void Another_role_with_the_rights_keeps_the_rule() =>
        AdministratorRule
            .Holds([RoleCodes.Director], _ => AdministratorRule.NeverLost.ToHashSet(StringComparer.Ordinal))
            .ShouldBeTrue();

    [Fact]
    public void An_administrator_reads_no_charts_unless_the_program_decides_so() =>
        Role.DefaultsOf(RoleCodes.Administrator, new PeopleModule().Permissions).ShouldNotContain(PeoplePermissions.ReadClients);

    [Theory]
    [InlineData(RoleCodes.Client)]
    [InlineData(RoleCodes.Family)]
    public void Clients_and_family_hold_nothing_but_their_own_account(string role) =>
        Role.DefaultsOf(role, new PeopleModule().Permissions).ShouldBe([PeoplePermissions.OwnAccount]);

    [Fact]
    public void What_only_clients_and_family_hold_is_not_offered_to_staff()
    {
        Role.IsForStaff(new("own.record", DataKinds.Chart, Purpose.Treatment, RoleCodes.Client, RoleCodes.Family))
            .ShouldBeFalse();
        Role.IsForStaff(new("own.account", DataKinds.Chart, Purpose.Treatment, RoleCodes.Client, RoleCodes.Counselor))
            .ShouldBeTrue();
        Role.IsForStaff(new("nobody.yet", DataKinds.Chart, Purpose.Treatment)).ShouldBeTrue();
    }

    private static HashSet<string> DefaultsOf(string role) => Role.DefaultsOf(role, All);
}
