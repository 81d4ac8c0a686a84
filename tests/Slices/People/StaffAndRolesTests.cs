using Footbridge.Contracts.People;
using Footbridge.People;
using Footbridge.People.Roles;
using Footbridge.People.Staff;

namespace Footbridge.Slices.People;

/// <summary>Who works here, and what their roles may do.</summary>
public sealed class StaffAndRolesTests
{
    [Theory, Engines]
    public async Task Staff_of_another_program_are_not_listed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var rows = await clinic.AskAsync<ListStaff.Input, IReadOnlyList<ListStaff.Row>>(
            clinic.Staff(RoleCodes.Administrator),
            new()
        );
        rows.Value.Select(r => r.User).ShouldBe(clinic.Story.Staff.Select(s => s.Id), ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task Other_modules_see_the_active_staff_of_the_program(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var staff = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<IStaff>().AllAsync(CancellationToken.None)
        );
        staff.Select(s => s.Id).ShouldBe(clinic.Story.Staff.Select(s => s.Id), ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task A_counselor_invites_nobody(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var outcome = await clinic.DoAsync<InviteStaff.Input, UserId>(
            clinic.Staff(RoleCodes.Counselor),
            new("Newcomer", "new@example.org", RoleCodes.Administrator, "")
        );
        outcome.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task Somebody_who_is_there_is_not_added_again(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var outcome = await clinic.DoAsync<InviteStaff.Input, UserId>(
            clinic.Staff(RoleCodes.Administrator),
            new("Again", clinic.Story.Staff[1].Email.ToUpperInvariant(), RoleCodes.Counselor, "")
        );
        outcome.Problem!.Code.ShouldBe("people.staff.already");
    }

    [Theory, Engines]
    public async Task Staff_of_another_program_cannot_be_changed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var outcome = await clinic.DoAsync<ChangeStaff.Input, Done>(
            clinic.Staff(RoleCodes.Administrator),
            new(clinic.Other.Staff[0].Id, StaffChange.SwitchOff)
        );
        outcome.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task The_last_administrator_stays_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var administrator = clinic.Staff(RoleCodes.Administrator);
        var off = await clinic.DoAsync<ChangeStaff.Input, Done>(
            administrator,
            new(administrator.User!.Value, StaffChange.SwitchOff)
        );
        off.Problem!.Code.ShouldBe("people.roles.last-administrator");
        var demoted = await clinic.DoAsync<ChangeStaff.Input, Done>(
            administrator,
            new(administrator.User.Value, StaffChange.Edit, RoleCodes.Biller)
        );
        demoted.Problem!.Code.ShouldBe("people.roles.last-administrator");
    }

    [Theory, Engines]
    public async Task With_a_second_administrator_the_first_may_go(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var administrator = clinic.Staff(RoleCodes.Administrator);
        var director = clinic.Story.Staff.First(s => s.Role == RoleCodes.Director).Id;
        await clinic.DoAsync<ChangeStaff.Input, Done>(administrator, new(director, StaffChange.Edit, RoleCodes.Administrator));
        var off = await clinic.DoAsync<ChangeStaff.Input, Done>(
            administrator,
            new(administrator.User!.Value, StaffChange.SwitchOff)
        );
        off.Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task The_administrator_role_keeps_what_nobody_else_could_give_back(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await ChangeAsync(clinic, RoleCodes.Administrator, [PeoplePermissions.ManageStaff], version: -1)).Problem!.Code.ShouldBe(
            "people.roles.last-administrator"
        );
    }

    [Theory, Engines]
    public async Task What_a_program_decides_about_a_role_holds_there_only(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await ChangeAsync(clinic, RoleCodes.Biller, [PeoplePermissions.SeeOutbox], version: -1)).Succeeded.ShouldBeTrue();
        (await HeldAsync(clinic.Staff(RoleCodes.Administrator), clinic)).ShouldBe(
            [PeoplePermissions.SeeOutbox, PeoplePermissions.OwnAccount],
            ignoreOrder: true
        );
        (await HeldAsync(clinic.OtherStaff(RoleCodes.Administrator), clinic)).ShouldContain(PeoplePermissions.ReadClients);
    }

    [Theory, Engines]
    public async Task Two_who_change_a_role_at_once_do_not_overwrite_each_other(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await ChangeAsync(clinic, RoleCodes.Biller, [PeoplePermissions.SeeOutbox], version: -1);
        (await ChangeAsync(clinic, RoleCodes.Biller, [], version: -1)).Problem!.Kind.ShouldBe(ProblemKind.Conflict);
    }

    [Theory, Engines]
    public async Task What_clients_may_do_is_fixed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await ChangeAsync(clinic, RoleCodes.Client, [PeoplePermissions.ReadClients], version: -1)).Problem!.Code.ShouldBe(
            "people.roles.fixed"
        );
    }

    private static Task<Outcome<Done>> ChangeAsync(Clinic clinic, string role, string[] permissions, int version) =>
        clinic.DoAsync<ChangeRole.Input, Done>(clinic.Staff(RoleCodes.Administrator), new(role, permissions, version));

    private static async Task<IReadOnlyList<string>> HeldAsync(Caller caller, Clinic clinic)
    {
        var roles = await clinic.AskAsync<ListRoles.Input, IReadOnlyList<ListRoles.Row>>(caller, new());
        return roles.Value.Single(r => r.Code == RoleCodes.Biller).Held;
    }
}
