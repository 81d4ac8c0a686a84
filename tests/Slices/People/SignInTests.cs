using Footbridge.People.Account;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.People;

/// <summary>Staff come in by password and code, and nobody by guessing.</summary>
public sealed class SignInTests
{
    [Theory, Engines]
    public async Task The_right_password_lets_a_member_of_staff_in(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var answer = await TryAsync(clinic, clinic.Story.Staff[0].Password);
        answer.Step.ShouldBe(SignInStep.Done);
        answer.Who!.User.ShouldBe(clinic.Story.Staff[0].Id);
        answer.Who.Program.ShouldBe(clinic.Story.Program);
    }

    [Theory, Engines]
    public async Task A_wrong_address_and_a_wrong_password_are_told_the_same(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var wrongPassword = await TryAsync(clinic, "not the password");
        var wrongAddress = await clinic.EnterAsync("nobody@example.org", "not the password");
        wrongAddress.ShouldBe(wrongPassword);
    }

    [Theory, Engines]
    public async Task Five_misses_lock_even_the_right_password_out_for_a_quarter_of_an_hour(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        for (var i = 0; i < 5; i++)
        {
            await TryAsync(clinic, "not the password");
        }

        var right = clinic.Story.Staff[0].Password;
        (await TryAsync(clinic, right)).Refusal.ShouldBe("people.sign-in.wrong");
        clinic.Clock.Advance(TimeSpan.FromMinutes(15));
        (await TryAsync(clinic, right)).Step.ShouldBe(SignInStep.Done);
    }

    [Theory, Engines]
    public async Task A_second_step_asks_for_a_code_that_is_good_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (member, secret) = await WithCodesAsync(clinic);
        var first = await clinic.EnterAsync(member.Email, member.Password);
        first.Step.ShouldBe(SignInStep.Code);
        clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        var code = Totp.CodeOf(secret, Totp.StepAt(clinic.Clock.GetUtcNow()));
        (await CodeAsync(clinic, first.Who!, code)).Step.ShouldBe(SignInStep.Done);
        (await CodeAsync(clinic, first.Who!, code)).Refusal.ShouldBe("people.sign-in.wrong-code");
    }

    [Theory, Engines]
    public async Task A_recovery_code_stands_in_for_the_app_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (member, _, codes) = await TurnOnAsync(clinic);
        var first = await clinic.EnterAsync(member.Email, member.Password);
        (await CodeAsync(clinic, first.Who!, codes[0])).Step.ShouldBe(SignInStep.Done);
        (await CodeAsync(clinic, first.Who!, codes[0])).Step.ShouldBe(SignInStep.Refused);
    }

    [Theory, Engines]
    public async Task Misses_at_the_code_count_on_although_the_password_was_right(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (member, _) = await WithCodesAsync(clinic);
        for (var i = 0; i < 5; i++)
        {
            var first = await clinic.EnterAsync(member.Email, member.Password);
            await CodeAsync(clinic, first.Who!, "000000");
        }

        (await clinic.EnterAsync(member.Email, member.Password)).Refusal.ShouldBe("people.sign-in.wrong");
    }

    [Theory, Engines]
    public async Task The_secret_of_the_code_app_is_not_kept_in_the_clear(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (member, secret) = await WithCodesAsync(clinic);
        var kept = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
                s.GetRequiredService<FootbridgeDb>()
                    .Set<User>()
                    .Where(u => u.Id == member.Id)
                    .Select(u => u.CodeSecret)
                    .SingleAsync()
        );
        kept.ShouldNotBeNull().ShouldNotContain(Convert.ToBase64String(secret));
    }

    [Theory, Engines]
    public async Task A_member_of_staff_who_was_switched_off_does_not_come_in(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var member = clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor);
        await clinic.DoAsync<ChangeStaff.Input, Done>(
            clinic.Staff(RoleCodes.Administrator),
            new(member.Id, StaffChange.SwitchOff)
        );
        (await clinic.EnterAsync(member.Email, member.Password)).Refusal.ShouldBe("people.sign-in.wrong");
    }

    [Theory, Engines]
    public async Task A_changed_password_is_the_one_that_counts(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var member = clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor);
        const string Fresh = "marble teapot orbit lantern";
        var changed = await clinic.DoAsync<ChangePassword.Input, ChangeAnswer>(
            clinic.Staff(RoleCodes.Counselor),
            new(member.Password, Fresh)
        );
        changed.Value.Refusal.ShouldBeNull();
        (await clinic.EnterAsync(member.Email, member.Password)).Step.ShouldBe(SignInStep.Refused);
        (await clinic.EnterAsync(member.Email, Fresh)).Step.ShouldBe(SignInStep.Done);
    }

    [Theory, Engines]
    public async Task A_client_comes_in_by_phone_number_and_PIN(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.ClientWithPinAsync("280915");
        var answer = await clinic.DoAsync<SignInWithPin.Input, SignInAnswer>(clinic.Anonymous, new("(202) 555-0199", "280915"));
        answer.Value.Step.ShouldBe(SignInStep.Done);
        answer.Value.Who!.Kind.ShouldBe(CallerKind.Client);
        (await clinic.MembershipOfAsync(client)).Id.ShouldBe(answer.Value.Who.Membership);
    }

    [Theory, Engines]
    public async Task Twenty_wrong_PINs_leave_only_the_link(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.ClientWithPinAsync("280915");
        for (var i = 0; i < 20; i++)
        {
            await clinic.DoAsync<SignInWithPin.Input, SignInAnswer>(clinic.Anonymous, new("2025550199", "111111"));
            clinic.Clock.Advance(Lockout.Length);
        }

        (
            await clinic.DoAsync<SignInWithPin.Input, SignInAnswer>(clinic.Anonymous, new("2025550199", "280915"))
        ).Value.Step.ShouldBe(SignInStep.Refused);
    }

    private static Task<SignInAnswer> TryAsync(Clinic clinic, string password) =>
        clinic.EnterAsync(clinic.Story.Staff[0].Email, password);

    private static async Task<SignInAnswer> CodeAsync(Clinic clinic, SignedIn who, string code) =>
        (await clinic.DoAsync<SignInWithCode.Input, SignInAnswer>(clinic.Anonymous, new(who.User, who.Membership, code))).Value;

    private static async Task<(Contracts.Demo.DemoStaff Member, byte[] Secret)> WithCodesAsync(Clinic clinic)
    {
        var (member, secret, _) = await TurnOnAsync(clinic);
        return (member, secret);
    }

    private static async Task<(Contracts.Demo.DemoStaff Member, byte[] Secret, IReadOnlyList<string> Codes)> TurnOnAsync(
        Clinic clinic
    )
    {
        var member = clinic.Story.Staff.First(s => s.Role == RoleCodes.Counselor);
        var secret = Totp.NewSecret();
        var offer = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => Task.FromResult(s.GetRequiredService<CodeSecrets>().Offer(secret))
        );
        var code = Totp.CodeOf(secret, Totp.StepAt(clinic.Clock.GetUtcNow()));
        var answer = await clinic.DoAsync<TurnOnCodes.Input, ChangeAnswer>(clinic.Staff(RoleCodes.Counselor), new(offer, code));
        return (member, secret, answer.Value.Codes!);
    }
}
