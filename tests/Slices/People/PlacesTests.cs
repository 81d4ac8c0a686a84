using Footbridge.People.Sessions;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.People;

/// <summary>One person, several programs.</summary>
public sealed class PlacesTests
{
    [Theory, Engines]
    public async Task A_member_of_staff_of_two_programs_goes_on_in_the_other_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var member = clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor);
        var elsewhere = await JoinAsync(clinic, member.Id, RoleCodes.Biller);
        var session = await clinic.SessionAsync(await HomeAsync(clinic, member.Id));
        var here = (await clinic.CallerAsync(member.Id, session)).ShouldNotBeNull();
        (await clinic.DoAsync<SwitchPlace.Input, Done>(here, new(elsewhere))).Succeeded.ShouldBeTrue();
        var there = (await clinic.CallerAsync(member.Id, session)).ShouldNotBeNull();
        there.Program.ShouldBe(clinic.Other.Program);
        there.Permissions.ShouldBe(clinic.Staff(RoleCodes.Biller).Permissions, ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task Nobody_switches_to_the_place_of_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var foreign = await JoinAsync(clinic, clinic.Other.Staff[0].Id, RoleCodes.Administrator);
        var member = clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor);
        var session = await clinic.SessionAsync(await HomeAsync(clinic, member.Id));
        var caller = (await clinic.CallerAsync(member.Id, session)).ShouldNotBeNull();
        (await clinic.DoAsync<SwitchPlace.Input, Done>(caller, new(foreign))).Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    private static Task<SignedIn> HomeAsync(Clinic clinic, UserId user) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var home = await db.Set<Membership>().SingleAsync(m => m.User == user && m.Program == clinic.Story.Program);
                return new SignedIn(user, home.Id, home.Program, home.Kind, home.RoleCode, "en");
            }
        );

    private static Task<Guid> JoinAsync(Clinic clinic, UserId user, string role) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var membership = Membership.Of(user, clinic.Other.Program, role, client: null, clinic.Clock);
                db.Add(membership);
                await db.SaveChangesAsync();
                return membership.Id;
            }
        );
}
