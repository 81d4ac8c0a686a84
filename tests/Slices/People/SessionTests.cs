using Footbridge.People.Account;
using Footbridge.People.Sessions;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;

namespace Footbridge.Slices.People;

/// <summary>Who is behind a session, and how it ends.</summary>
public sealed class SessionTests
{
    [Theory, Engines]
    public async Task A_session_names_its_caller_with_the_permissions_of_the_role(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (who, session) = await SignedInAsync(clinic, RoleCodes.Counselor);
        var caller = (await clinic.CallerAsync(who.User, session)).ShouldNotBeNull();
        caller.Kind.ShouldBe(CallerKind.Staff);
        caller.Program.ShouldBe(clinic.Story.Program);
        caller.Permissions.ShouldBe(clinic.Staff(RoleCodes.Counselor).Permissions, ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task A_session_of_somebody_else_names_nobody(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (who, session) = await SignedInAsync(clinic, RoleCodes.Counselor);
        (await clinic.CallerAsync(who.User, session)).ShouldNotBeNull();
        (await clinic.CallerAsync(clinic.Staff(RoleCodes.Director).User!.Value, session)).ShouldBeNull();
    }

    [Theory, Engines]
    public async Task An_ended_session_names_nobody_at_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (who, session) = await SignedInAsync(clinic, RoleCodes.Counselor);
        var caller = (await clinic.CallerAsync(who.User, session)).ShouldNotBeNull();
        await clinic.DoAsync<EndSession.Input, int>(caller, new(session));
        (await clinic.CallerAsync(who.User, session)).ShouldBeNull();
    }

    [Theory, Engines]
    public async Task All_others_can_be_ended_and_the_present_one_stays(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (who, here) = await SignedInAsync(clinic, RoleCodes.Counselor);
        var there = await clinic.SessionAsync(who);
        var caller = (await clinic.CallerAsync(who.User, here)).ShouldNotBeNull();
        (await clinic.DoAsync<EndSession.Input, int>(caller, new(null))).Value.ShouldBe(1);
        (await clinic.CallerAsync(who.User, there)).ShouldBeNull();
        (await clinic.CallerAsync(who.User, here)).ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task Nobody_ends_the_session_of_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (who, session) = await SignedInAsync(clinic, RoleCodes.Counselor);
        var outcome = await clinic.DoAsync<EndSession.Input, int>(clinic.Staff(RoleCodes.Director), new(session));
        outcome.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
        (await clinic.CallerAsync(who.User, session)).ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task A_session_ends_when_nothing_happens_for_too_long(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (who, session) = await SignedInAsync(clinic, RoleCodes.Counselor);
        clinic.Clock.Advance(TimeSpan.FromMinutes(15));
        (await clinic.CallerAsync(who.User, session)).ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Switching_a_member_of_staff_off_ends_their_sessions_at_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (who, session) = await SignedInAsync(clinic, RoleCodes.Counselor);
        (await clinic.CallerAsync(who.User, session)).ShouldNotBeNull();
        await clinic.DoAsync<ChangeStaff.Input, Done>(
            clinic.Staff(RoleCodes.Administrator),
            new(who.User, StaffChange.SwitchOff)
        );
        (await clinic.CallerAsync(who.User, session)).ShouldBeNull();
    }

    [Theory, Engines]
    public async Task The_account_lists_the_devices_that_are_signed_in(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (who, session) = await SignedInAsync(clinic, RoleCodes.Counselor);
        var caller = (await clinic.CallerAsync(who.User, session)).ShouldNotBeNull();
        var account = (await clinic.AskAsync<MyAccount.Input, MyAccount.Answer>(caller, new())).Value;
        account.Devices.ShouldHaveSingleItem().IsThis.ShouldBeTrue();
        account.Places.ShouldHaveSingleItem().IsThis.ShouldBeTrue();
    }

    private static async Task<(SignedIn Who, Guid Session)> SignedInAsync(Clinic clinic, string role)
    {
        var member = clinic.Story.Staff.First(s => s.Role == role);
        var who = (await clinic.EnterAsync(member.Email, member.Password)).Who!;
        return (who, await clinic.SessionAsync(who));
    }
}
